import type { z } from 'zod';
import type { Evolvers } from '../decision.ts';
import type { listingEvents } from './events.ts';

export type ListingState = z.infer<typeof listingEvents.ShowcaseCreated> & {
  readonly archived: boolean;
};

export interface ListingSlices {
  listing: ListingState;
}

export const evolveListing: Evolvers<typeof listingEvents, ListingSlices> = {
  ShowcaseCreated: ({ data }, state) => {
    state.set('listing', data.key, { ...data, archived: false });
  },
  ShowcaseArchived: ({ data }, state) => {
    const before = state.get('listing', data.key);
    if (before) state.set('listing', data.key, { ...before, archived: true });
  },
  ShowcaseRestored: ({ data }, state) => {
    const before = state.get('listing', data.key);
    if (before) state.set('listing', data.key, { ...before, archived: false });
  },
};

/** The key of a showcase: its path's words with hyphens. */
export function keyOfPath(path: string): string {
  return path.split('/').filter(Boolean).join('-');
}
