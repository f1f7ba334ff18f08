import type { Deciders } from '../decision.ts';
import { unfitPlace } from '../showcase/place.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { listingCommands } from './commands.ts';
import { keyOfPath, type ListingSlices } from './state.ts';

/** First words of addresses that mean something else (design: keys and paths are fixed). */
const reserved = new Set(
  `up metrics showcase regions studios cable assets update_config demo password docs sign-in admin
  commands link judge hall standings agenda desk emcee dj history index`.split(/\s+/),
);

export const decideListing: Deciders<typeof listingCommands, ListingSlices> = {
  CreateShowcase: (data, { state }) => {
    const key = keyOfPath(data.path);
    const before = state.get('listing', key);
    if (before?.path === data.path && before.title === data.title) return [];
    if (before) return refuse('PathTaken', { path: data.path });
    const forbidden = unfitPlace(data) ?? reservedWord(data.path);
    const subject = `listing/${key}`;
    return forbidden ?? [{ type: 'ShowcaseCreated', subject, data: { key, ...data } }];
  },
  ArchiveShowcase: ({ key }, { state }) => {
    const before = state.get('listing', key);
    if (!before) return refuse('NotFound', { what: 'showcase' });
    if (before.archived) return [];
    return [{ type: 'ShowcaseArchived', subject: `listing/${key}`, data: { key } }];
  },
  RestoreShowcase: ({ key }, { state }) => {
    const before = state.get('listing', key);
    if (!before) return refuse('NotFound', { what: 'showcase' });
    if (!before.archived) return [];
    return [{ type: 'ShowcaseRestored', subject: `listing/${key}`, data: { key } }];
  },
};

function reservedWord(path: string): Refusal | undefined {
  const word = path.split('/').find((part) => reserved.has(part));
  return word === undefined ? undefined : refuse('PathReserved', { word });
}
