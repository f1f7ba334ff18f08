import type { VNode } from 'preact';
import { roundName, roundsOf, type ContestState } from '../../../domain/contest/state.ts';
import { finalOf } from '../../../domain/results/standings.ts';
import { readerOf } from '../../../projections/fold/slices.ts';
import type { View } from '../view.ts';
import { FinalTables } from './final-tables.tsx';
import { FinalPlaces } from './final-places.tsx';
import { ProficiencyTable } from './proficiency-table.tsx';
import { RoundCallbacks } from './round-callbacks.tsx';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
}

interface WorkingsProps extends Props {
  /** The rounds before the final stand elsewhere on the page. */
  readonly finalOnly?: boolean;
}

/** Places, and how each came about. Only to be drawn where the results may be seen. */
export function ContestWorkings({ view, contest, finalOnly }: WorkingsProps): VNode {
  const props = { view, contest };
  if (contest.kind === 'proficiency') return <ProficiencyTable {...props} />;
  const rounds = finalOnly ? 0 : roundsOf(contest) - 1;
  const before = Array.from({ length: rounds }, (_, index) => index + 1).reverse();
  return (
    <>
      <Final {...props} />
      {before.map((round) => (
        <section>
          <h3>{`Callbacks of ${roundName(contest, round)}`}</h3>
          <RoundCallbacks {...props} round={round} />
        </section>
      ))}
    </>
  );
}

function Final({ view, contest }: Props): VNode {
  const final = finalOf(readerOf(view.rows), contest);
  if (!final) return <p>The final has no complete scorecards yet.</p>;
  const { judges, panel } = final.round;
  return (
    <section>
      <h3>Final</h3>
      {judges.length < panel && (
        <p class="muted">
          {judges.length} of {panel} judges have signed; the others are not counted yet.
        </p>
      )}
      <FinalPlaces {...{ view, contest, final }} />
      <FinalTables view={view} contest={contest} final={final} />
    </section>
  );
}
