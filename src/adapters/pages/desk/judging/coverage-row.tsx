import type { VNode } from 'preact';
import { grouped } from '../../../../domain/assignment/dealing.ts';
import { seatedJudges } from '../../../../domain/showcase/state.ts';
import { list } from '../../../../domain/skating/words.ts';
import type { AgendaHeat } from '../../../../projections/agenda.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { coverOfHeat, lacks, type Cover } from '../../../../projections/judging/heat-cover.ts';
import { HeatFlags } from '../../heat-notices.tsx';
import { pathTo } from '../../links.ts';
import { heatStatusWords } from '../../on-floor.ts';
import { NumberHead } from '../../table-box.tsx';
import type { View } from '../../view.ts';
import { DecisionLink } from '../next/next-step.tsx';
import { CoverMark } from './cover-mark.tsx';

interface Props {
  readonly view: View;
  readonly heat: AgendaHeat;
}

/** How far every judge is with one heat; replaced live, wherever the page shows it. */
export function CoverageRow({ view, heat }: Props): VNode {
  const covers = coverOfHeat(view.rows, heat, seatedJudges(readerOf(view.rows)));
  return (
    <tr id={`cover-${heat.heat}`} class={rowClass(heat, covers)}>
      <NumberHead>
        <a href={pathTo(view, `desk/heats/${heat.heat}`)}>{heat.label}</a>
      </NumberHead>
      <td>
        <span class="nowrap">{heatStatusWords[heat.status]}</span>
        <HeatFlags rows={view.rows} heat={heat} />
      </td>
      {covers.map((cover) => (
        <CoverCell cover={cover} isDanced={heat.status === 'closed'} />
      ))}
      <MissingCell view={view} heat={heat} covers={covers} />
    </tr>
  );
}

function MissingCell({ view, heat, covers }: Props & { covers: readonly Cover[] }): VNode {
  const begun = heat.status !== 'scheduled';
  return (
    <td>
      {begun && missingLines(covers).map((line) => <span class="line">{line}</span>)}
      {heat.parts.map(({ contest }) => (
        <span class="line">
          <DecisionLink view={view} contest={contest} />
        </span>
      ))}
    </td>
  );
}

/** What the chips above the table filter by. */
function rowClass({ status }: AgendaHeat, covers: readonly Cover[]): string {
  const lacking = status !== 'scheduled' && covers.some(lacks) ? 'lacking' : '';
  const late = covers.some((cover) => cover.late > 0) ? 'late' : '';
  return ['heat', status, lacking, late].join(' ');
}

function CoverCell({ cover, isDanced }: { cover: Cover; isDanced: boolean }): VNode {
  return (
    <td class="nowrap">
      <span class="unseen">judge {cover.letter}, </span>
      <CoverMark cover={cover} isGap={isDanced && lacks(cover)} />
    </td>
  );
}

/** "Judge C, 2 of 6: 117, 121 missing." and "Judges A and D have not begun." */
function missingLines(covers: readonly Cover[]): string[] {
  const alike = grouped(covers.filter(lacks), lackWords);
  return alike.map(([words, judges]) => {
    const isOne = judges.length === 1;
    const who = `${isOne ? 'Judge' : 'Judges'} ${list(judges.map(({ letter }) => letter))}`;
    return words === '' ? `${who} ${isOne ? 'has' : 'have'} not begun.` : `${who}, ${words}.`;
  });
}

/** "2 of 6: 117, 121 missing"; nothing of a judge who has not begun. */
function lackWords({ state, given, wanted, missing }: Cover): string {
  if (state === 'empty') return '';
  const backs = missing.length === 0 ? '' : `: ${missing.join(', ')} missing`;
  return `${String(given)} of ${String(wanted)}${backs}`;
}
