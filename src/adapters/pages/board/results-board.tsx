import type { VNode } from 'preact';
import type { ContestState } from '../../../domain/contest/state.ts';
import { coupleNames } from '../../../projections/entries.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import type { Rows } from '../../../projections/projection.ts';
import type { StandingRow } from '../../../projections/standings.ts';
import { Icon } from '../icon.tsx';
import { resultName, shownStandings, standingWord } from '../place-words.ts';
import { wordOf, type ShownContest } from '../public/shown-in-hall.ts';
import type { View } from '../view.ts';
import { advanceOf, type Advance } from './advance.ts';
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
  return (
    <div class="hall results-board">
      <BoardTop view={view} word={wordOf(shown)} note={note} />
      {shown.length === 0 && <p class="board-message">No results are shown yet</p>}
      <section class="board-list" data-paged aria-label="Results">
        {shown.map((one) => (
          <Contest view={view} shown={one} />
        ))}
      </section>
    </div>
  );
}

/** Contests with results for everybody, by title as people count. */
function resultsIn(rows: Rows, only: string | undefined): ShownContest[] {
  const all = rows.find(sliceTables.contest).sort(byTitle);
  return all
    .filter(({ contest }) => only === undefined || only === contest)
    .flatMap((contest) => {
      const lines = shownStandings(rows, contest.contest);
      const name = resultName(rows, contest.contest);
      return lines.length === 0 ? [] : [{ contest, ...name, all: lines, lines }];
    });
}

function Contest({ view, shown }: { view: View; shown: ShownContest }): VNode {
  const word = <span class={`hall-word-small ${shown.state}`}>{shown.word}</span>;
  return (
    <div data-page-group>
      <h2>
        {shown.contest.title} {word} <span class="continued">continued</span>
      </h2>
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
  const advance = advanceOf(row, shown.contest, shown.all);
  return (
    <li>
      <span class="place">{standingWord(row, shown.contest, shown.all)}</span>{' '}
      <strong class="back">{entry?.back}</strong>{' '}
      <span class="names">{entry && coupleNames(view.rows, entry.couple)}</span>
      {advance && <AdvanceWord advance={advance} />}
    </li>
  );
}

/** Another shape as well as another word: a dashed frame is not yet decided. */
function AdvanceWord({ advance: { state, words } }: { advance: Advance }): VNode {
  return (
    <span class={`advance ${state}`}>
      <Icon name={state === 'may' ? 'hourglass' : 'check'} /> {words}
    </span>
  );
}

function byTitle(a: ContestState, b: ContestState): number {
  return a.title.localeCompare(b.title, 'en', { numeric: true });
}
