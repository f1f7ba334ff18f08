import type { DomainFact } from '../../../domain/events.ts';
import type { Slices } from '../../../domain/evolve.ts';
import { seatedJudges } from '../../../domain/showcase/state.ts';
import type { StateMap } from '../../../domain/state-map.ts';

/** A judge whose tablets are to hear of a batch. */
export interface TouchedJudge {
  readonly judge: string;
  /** The sheets of the cards it is about; undefined where it may be about anything. */
  readonly sheets: readonly string[] | undefined;
}

/**
 * The judges whose tablets a batch of events may concern. What one judge marks is no news to the
 * others, and a panel of thirty marks all the time: anything else concerns everybody, also who
 * has just left.
 */
export function touchedJudges(
  facts: readonly DomainFact[],
  state: StateMap<Slices>,
): readonly TouchedJudge[] {
  const cards = facts.flatMap(({ data }) => ('sheet' in data ? [data] : []));
  const seated = seatedJudges(state);
  if (cards.length < facts.length) {
    const left = facts.flatMap((fact) => (fact.type === 'JudgeDismissed' ? [fact.data.judge] : []));
    return [...seated, ...left].map((judge) => ({ judge, sheets: undefined }));
  }
  return seated.flatMap((judge) => {
    const own = cards.filter((card) => card.judge === judge);
    const sheets = new Set(own.map(({ sheet }) => sheet));
    return own.length === 0 ? [] : [{ judge, sheets: [...sheets] }];
  });
}
