import type { VNode } from 'preact';
import { roundName, roundsOf, type ContestState } from '../../../domain/contest/state.ts';
import { knownIn, type StandingRow } from '../../../projections/standings.ts';
import { progressOf, standingWord } from '../place-words.ts';
import { ListTable, NumberHead } from '../table-box.tsx';
import type { View } from '../view.ts';
import { backOf, namesOf } from './labels.ts';
import { PointsWords } from './proficiency-table.tsx';
import { TracedCell } from './traced.tsx';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
}

/** What everybody may know before the results are published: progress, and what is certain. */
export function KnownResults({ isShown, ...props }: Props & { isShown: boolean }): VNode {
  const progress = progressOf(props.view.rows, props.contest);
  const known = isShown ? knownIn(props.view.rows, props.contest.contest) : [];
  return (
    <>
      {progress !== undefined && <p>{progress}.</p>}
      {known.length > 0 && <Known {...props} known={known} />}
    </>
  );
}

function Known({ view, contest, known }: Props & { known: readonly StandingRow[] }): VNode {
  const isRanked = contest.kind === 'ranked';
  return (
    <>
      {!isRanked && <PointsWords view={view} contest={contest} />}
      <ListTable
        label={`${isRanked ? 'Standing' : 'Points'} of ${contest.title}`}
        titles={['#Back', 'Couple', isRanked ? 'Standing' : '#Points']}
        items={known}
        draw={(row) => <KnownRow view={view} contest={contest} known={known} row={row} />}
      />
    </>
  );
}

interface RowProps extends Props {
  readonly known: readonly StandingRow[];
  readonly row: StandingRow;
}

function KnownRow({ view, contest, known, row }: RowProps): VNode {
  const isRanked = contest.kind === 'ranked';
  const value = isRanked ? rankedWord(row, contest, known) : (row.points ?? '');
  const kind = isRanked ? '' : 'number strong';
  return (
    <tr>
      <NumberHead>{backOf(view.rows, row.entry)}</NumberHead>
      <td>{namesOf(view.rows, row.entry)}</td>
      <TracedCell view={view} kind={kind} about={{ entry: row.entry }} value={value} />
    </tr>
  );
}

/** "1st", "through to the final", "danced the semi-final". */
function rankedWord(
  row: StandingRow,
  contest: ContestState,
  known: readonly StandingRow[],
): string {
  const word = standingWord(row, contest, known);
  if (row.place !== null || row.round === roundsOf(contest)) return word;
  const next = roundName(contest, row.round + 1);
  return word === 'through' ? `through to the ${next}` : `danced the ${word}`;
}
