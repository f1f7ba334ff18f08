import type { VNode } from 'preact';
import { coupleNames } from '../../../projections/entries.ts';
import type { StandingRow } from '../../../projections/standings.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { standingWord } from '../place-words.ts';
import type { View } from '../view.ts';
import type { ShownContest } from './shown-in-hall.ts';

/** The standings on the screen of the hall. */
export function HallStandings(props: { view: View; shown: readonly ShownContest[] }): VNode {
  return (
    <section class="hall-standings" aria-label="Standings">
      {props.shown.map((shown) => (
        <Contest view={props.view} shown={shown} />
      ))}
    </section>
  );
}

function Contest({ view, shown }: { view: View; shown: ShownContest }): VNode {
  const word = shown.official ? 'official' : 'provisional';
  const lines = shown.lines.map((row) => <Line view={view} row={row} shown={shown} />);
  return (
    <div>
      <h2>
        {shown.contest.title} <span class={`hall-word-small ${word}`}>{word}</span>
      </h2>
      <ol>{lines}</ol>
    </div>
  );
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
