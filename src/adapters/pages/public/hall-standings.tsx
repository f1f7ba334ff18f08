import type { VNode } from 'preact';
import { coupleNames } from '../../../projections/entries.ts';
import type { StandingRow } from '../../../projections/standings.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { standingWord } from '../place-words.ts';
import type { View } from '../view.ts';
import { moreWords } from './more-words.ts';
import { linesLeftOut, type ShownContest } from './shown-in-hall.ts';

/**
 * The standings on the screen of the hall. What is left out is counted in words, to which the
 * browser adds the lines that do not fit on its display.
 */
export function HallStandings(props: { view: View; shown: readonly ShownContest[] }): VNode {
  const seen = props.shown.filter(({ lines, all }) => lines.length > 0 || all.length === 0);
  const more = linesLeftOut(props.shown);
  return (
    <section class="hall-standings" aria-label="Standings">
      {seen.length === 0 && <p class="standing-progress">{whatBelongsHere}</p>}
      <div class="standing-lists">
        {seen.map((shown) => (
          <Contest view={props.view} shown={shown} />
        ))}
      </div>
      <p class="standing-more" data-standing-more={more} hidden={more === 0}>
        {moreWords(more)}
      </p>
    </section>
  );
}

const whatBelongsHere = 'Results stand here once judges have signed.';

function Contest({ view, shown }: { view: View; shown: ShownContest }): VNode {
  const lines = shown.lines.map((row) => <Line view={view} row={row} shown={shown} />);
  return (
    <div>
      <h2>
        {shown.contest.title} <BoardWord shown={shown} />
      </h2>
      {shown.progress !== undefined && <p class="standing-progress">{shown.progress}</p>}
      <ol>{lines}</ol>
    </div>
  );
}

/** The word for results beside their title; where there are none, progress stands instead. */
export function BoardWord({ shown }: { shown: ShownContest }): VNode | null {
  if (shown.lines.length === 0) return null;
  return <span class={`hall-word-small ${shown.state}`}>{shown.word}</span>;
}

function Line({ view, row, shown }: { view: View; row: StandingRow; shown: ShownContest }): VNode {
  const entry = view.rows.get(sliceTables.entry, row.entry);
  return (
    <li>
      <span class="place">{standingWord(row, shown.contest, shown.all)}</span>{' '}
      <strong>{entry?.back}</strong> <span>{entry && coupleNames(view.rows, entry.couple)}</span>
    </li>
  );
}
