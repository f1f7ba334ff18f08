import type { DomainFact } from '../../../domain/events.ts';
import type { Slices } from '../../../domain/evolve.ts';
import { seatedJudges } from '../../../domain/showcase/state.ts';
import type { StateMap } from '../../../domain/state-map.ts';

/**
 * The judges whose tablets a batch of events may concern. What one judge marks is no news to the
 * others, and a panel of thirty marks all the time: anything else concerns everybody.
 */
export function touchedJudges(
  facts: readonly DomainFact[],
  state: StateMap<Slices>,
): readonly string[] {
  const seated = seatedJudges(state);
  const owners = facts.map(({ data }) => ('sheet' in data ? data.judge : undefined));
  if (owners.includes(undefined)) return seated;
  return seated.filter((judge) => owners.includes(judge));
}
