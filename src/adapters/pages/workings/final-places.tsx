import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import { explainDance } from '../../../domain/skating/explain-dance.ts';
import { explainSummary } from '../../../domain/skating/explain-summary.ts';
import { placeWord } from '../place-words.ts';
import type { View } from '../view.ts';
import { CoupleTable } from './couple-table.tsx';
import { mayOpen, staff } from '../roles.ts';
import { backOf, namesOf, type Final } from './labels.ts';
import { Traced } from './traced.tsx';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
  readonly final: Final;
}

/** The places of a final; each opens its workings. */
export function FinalPlaces(props: Props): VNode {
  const { places } = props.final.result;
  const order = places.map((_, couple) => couple).sort((a, b) => at(places, a) - at(places, b));
  return (
    <ol class="places">
      {order.map((couple) => (
        <li>
          <Place {...props} couple={couple} />
        </li>
      ))}
    </ol>
  );
}

type CoupleProps = Props & { couple: number };

function PlaceLine({ view, final, couple }: CoupleProps): VNode {
  const { places, rules } = final.result;
  const entry = final.round.entries[couple] ?? '';
  const among = places.map((place) => ({ place }));
  return (
    <>
      <strong class="word">{placeWord(at(places, couple), among)}</strong>
      <span class="back">{backOf(view.rows, entry)}</span>
      <span class="names">{namesOf(view.rows, entry)}</span>
      <span class="rule">rule {rules[couple]}</span>
    </>
  );
}

function Place(props: CoupleProps): VNode {
  return (
    <>
      <details class="place">
        <summary>
          <PlaceLine {...props} />
        </summary>
        <Reasons {...props} />
        <CoupleTable {...props} />
      </details>
      <HistoryLine {...props} />
    </>
  );
}

/** The line that opens the workings is a button: the way to the history stands under it. */
function HistoryLine({ view, final, couple }: CoupleProps): VNode | null {
  const entry = final.round.entries[couple] ?? '';
  if (!mayOpen(staff, view.actor.kind)) return null;
  return (
    <p class="place-history">
      <Traced view={view} about={{ entry }}>
        History of couple {backOf(view.rows, entry)}
      </Traced>
    </p>
  );
}

function Reasons({ view, contest, final, couple }: CoupleProps): VNode {
  const { dances, summary } = final.result.workings;
  const backs = final.round.entries.map((entry) => backOf(view.rows, entry));
  const perDance = dances.map((workings, dance) => (
    <li>
      <strong>{contest.dances[dance]}:</strong> {explainDance(workings, couple, backs)}
    </li>
  ));
  return (
    <div class="reasons">
      {summary && <p>{explainSummary(summary, couple, backs)}</p>}
      <ul>{perDance}</ul>
    </div>
  );
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
