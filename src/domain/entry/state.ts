import { patchContest, type ContestSlices } from '../contest/state.ts';
import type { CoupleSlices } from '../couple/state.ts';
import type { Evolvers } from '../decision.ts';
import type { Draft } from '../state-map.ts';
import type { entryEvents } from './events.ts';
import type { TallySlices } from '../showcase/tally.ts';

export interface EntryState {
  readonly contest: string;
  readonly couple: string;
  readonly back: number;
  readonly scratched: boolean;
}

export interface EntrySlices extends CoupleSlices, ContestSlices, TallySlices {
  entry: EntryState;
}

export const evolveEntry: Evolvers<typeof entryEvents, EntrySlices> = {
  EntryRegistered: ({ data }, state) => {
    const { contest, couple, back } = data;
    state.set('entry', data.entry, { contest, couple, back, scratched: false });
    patchContest(state, contest, ({ roster }) => ({ roster: [...roster, data.entry] }));
    countEntries(state, couple, 1);
  },
  EntryWithdrawn: ({ data }, state) => {
    const before = state.get('entry', data.entry);
    if (!before) return;
    patchContest(state, before.contest, ({ roster }) => ({
      roster: roster.filter((entry) => entry !== data.entry),
    }));
    countEntries(state, before.couple, -1);
    state.remove('entry', data.entry);
  },
  EntryScratched: ({ data }, state) => {
    patchEntry(state, data.entry, () => ({ scratched: true }));
  },
  EntryReinstated: ({ data }, state) => {
    patchEntry(state, data.entry, () => ({ scratched: false }));
  },
};

/** Replaces some facts of an entry. */
function patchEntry(
  state: Draft<EntrySlices>,
  id: string,
  change: (before: EntryState) => Partial<EntryState>,
): void {
  const before = state.get('entry', id);
  if (before) state.set('entry', id, { ...before, ...change(before) });
}

function countEntries(state: Draft<CoupleSlices>, couple: string, by: number): void {
  const before = state.get('couple', couple);
  if (before) state.set('couple', couple, { ...before, entries: before.entries + by });
}
