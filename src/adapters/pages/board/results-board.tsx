import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import { coupleNames } from '../../../projections/entries.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import type { Rows } from '../../../projections/projection.ts';
import type { StandingRow } from '../../../projections/standings.ts';
import { Icon } from '../icon.tsx';
import { progressOf, resultName, shownStandings, standingWord } from '../place-words.ts';
import { BoardWord } from '../public/hall-standings.tsx';
import { wordOf, type ShownContest } from '../public/shown-in-hall.ts';
import type { View } from '../view.ts';
import { advanceOf } from './advance.ts';
import { BoardTop } from './board-top.tsx';

interface Props {
  readonly view: View;
  readonly note: string;
  /** One contest, or all whose results may be shown. */
  readonly contest?: string;
}

/** Results in pages of whole rows: the browser breaks the list and turns the pages. */
export function ResultsBoard({ view, note, contest }: Props): VNode {
  const shown = resultsIn(view.rows, contest);
  const withLines = shown.filter(({ lines }) => lines.length > 0);
  const isEmpty = withLines.length === 0;
  return (
    <div class="hall results-board">
      <BoardTop view={view} word={wordOf(shown)} note={note} />
      {isEmpty && <p class="board-message middle">{emptyWords(shown)}</p>}
      <section class="board-list" data-paged aria-label="Results">
        {withLines.map((one) => (
          <Contest view={view} shown={one} />
        ))}
      </section>
    </div>
  );
}

/** How far the judges are with the one contest asked for, where that is all there is to say. */
function emptyWords([only]: readonly ShownContest[]): string {
  if (only?.progress === undefined) return 'No results are shown yet';
  return `${only.contest.title} · ${only.progress}`;
}

/** Contests with results for everybody, by title as people count. */
function resultsIn(rows: Rows, only: string | undefined): ShownContest[] {
  const all = rows.find(sliceTables.contest).sort(byTitle);
  return all
    .filter(({ contest }) => only === undefined || only === contest)
    .flatMap((contest) => {
      const lines = shownStandings(rows, contest.contest);
      const name = resultName(rows, contest.contest);
      const progress = name.state === 'official' ? undefined : progressOf(rows, contest);
      const isShown = lines.length > 0 || (only !== undefined && progress !== undefined);
      return isShown ? [{ contest, ...name, progress, all: lines, lines }] : [];
    });
}

function Contest({ view, shown }: { view: View; shown: ShownContest }): VNode {
  return (
    <div data-page-group>
      <h2>
        {shown.contest.title} <BoardWord shown={shown} /> <span class="continued">continued</span>
      </h2>
      {shown.progress !== undefined && <p class="standing-progress">{shown.progress}</p>}
      <ol>
        {shown.lines.map((row) => (
          <Line view={view} row={row} shown={shown} />
        ))}
      </ol>
    </div>
  );
}

function Line({ view, row, shown }: { view: View; row: StandingRow; shown: ShownContest }): VNode {
  const entry = view.rows.get(sliceTables.entry, row.entry);
  const advance = advanceOf(row, shown.contest);
  return (
    <li>
      {advance === undefined && (
        <span class="place">{standingWord(row, shown.contest, shown.all)}</span>
      )}{' '}
      <strong class="back">{entry?.back}</strong>{' '}
      <span class="names">{entry && coupleNames(view.rows, entry.couple)}</span>
      {advance !== undefined && <AdvanceWord words={advance} />}
    </li>
  );
}

function AdvanceWord({ words }: { words: string }): VNode {
  return (
    <span class="advance through">
      <Icon name="check" /> {words}
    </span>
  );
}

function byTitle(a: ContestState, b: ContestState): number {
  return a.title.localeCompare(b.title, 'en', { numeric: true });
}
