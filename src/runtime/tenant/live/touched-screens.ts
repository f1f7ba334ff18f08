import type { DomainFact } from '../../../domain/events.ts';
import type { Slices } from '../../../domain/evolve.ts';
import type { StateMap } from '../../../domain/state-map.ts';

/** Every directed screen, since it may show anything, and those that a batch took away. */
export function touchedScreens(
  facts: readonly DomainFact[],
  state: StateMap<Slices>,
): readonly string[] {
  const removed = facts.flatMap(({ data }) => ('screen' in data ? [data.screen] : []));
  return [...new Set([...state.ids('screen'), ...removed])];
}
