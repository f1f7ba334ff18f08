import type { DomainFact } from '../../../domain/events.ts';
import type { Slices } from '../../../domain/evolve.ts';
import { heatsOfSheet } from '../../../domain/scorecard/sheet/sheet-id.ts';
import { theShowcase } from '../../../domain/showcase/state.ts';
import type { StateMap } from '../../../domain/state-map.ts';

/** The heats whose coverage a batch of events may have changed. */
export function touchedHeats(
  facts: readonly DomainFact[],
  state: StateMap<Slices>,
): readonly string[] {
  return [...new Set(facts.flatMap((fact) => heatsOf(fact, state)))];
}

function heatsOf({ type, data }: DomainFact, state: StateMap<Slices>): readonly string[] {
  if ('heat' in data) return [data.heat];
  if ('sheet' in data) return heatsOfSheet(state, data.sheet);
  // Who sits on the panel, and how contests are marked, concerns every heat there is; an entry that
  // is gone no longer says which one it was in.
  if ('judge' in data || type === 'MarkingChosen' || type === 'EntryWithdrawn')
    return state.get('showcase', theShowcase)?.heats ?? [];
  const entry = 'entry' in data ? state.get('entry', data.entry) : undefined;
  const contest = 'contest' in data ? data.contest : entry?.contest;
  return contest === undefined ? [] : (state.get('contest', contest)?.heats ?? []);
}
