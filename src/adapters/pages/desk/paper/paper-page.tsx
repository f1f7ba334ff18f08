import type { VNode } from 'preact';
import { agendaHeat, agendaOf, type AgendaHeat } from '../../../../projections/agenda.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { coverOfHeat, lacks, type Cover } from '../../../../projections/judging/heat-cover.ts';
import { letterOf } from '../../../../projections/judging/letter-of.ts';
import { sheetsOfJudge, type JudgeSheet } from '../../../../projections/scorecards.ts';
import { seatedJudges } from '../../../../domain/showcase/state.ts';
import { Crumb } from '../../crumb.tsx';
import { Layout } from '../../layout.tsx';
import { pathTo } from '../../links.ts';
import { heatStatusWords, partWords } from '../../on-floor.ts';
import { EmptyState, ListTable, NumberHead } from '../../table-box.tsx';
import { isNow, type View } from '../../view.ts';
import { CoverMark } from '../judging/cover-mark.tsx';
import type { Paper } from './paper-commands.ts';
import { PaperSheet } from './paper-sheet.tsx';

const here = 'desk/paper';

/** The desk keys in a judge's paper: first whose and of which heat, then the sheet itself. */
export function paperPage(view: View): VNode | undefined {
  const { heat, judge } = view.query;
  const open = heat === undefined ? undefined : agendaHeat(view.rows, heat);
  if (open === undefined || judge === undefined) return choosePage(view);
  return sheetPage(view, open, judge);
}

/** The address of a judge's sheet as the desk keys it in. */
export function paperPath(view: View, { heat, judge }: Paper): string {
  return pathTo(view, here, { heat, judge });
}

function choosePage(view: View): VNode {
  return (
    <Layout view={view} title="Paper" kind="desk" here={here}>
      <h1>Paper</h1>
      <p>A judge without a tablet marks on paper. Choose the judge beside the heat, and type.</p>
      <Heats view={view} />
    </Layout>
  );
}

const whatBelongsHere = 'Heats stand here once they are called and judges are appointed.';

function Heats({ view }: { view: View }): VNode {
  const heats = agendaOf(view.rows).filter(({ status }) => status !== 'scheduled');
  if (heats.length === 0) return <EmptyState words={whatBelongsHere} />;
  return (
    <ListTable
      label="Heats"
      titles={['#Heat', 'Contests', 'State', 'Judges']}
      items={heats}
      draw={(heat) => <HeatRow view={view} heat={heat} />}
    />
  );
}

interface HeatProps {
  readonly view: View;
  readonly heat: AgendaHeat;
}

function HeatRow({ view, heat }: HeatProps): VNode {
  return (
    <tr>
      <NumberHead>
        <a href={pathTo(view, `desk/heats/${heat.heat}`)}>{heat.label}</a>
      </NumberHead>
      <td>{partWords(heat).join('; ')}</td>
      <td class="nowrap">{heatStatusWords[heat.status]}</td>
      <td>
        <Judges view={view} heat={heat} />
      </td>
    </tr>
  );
}

/** Every judge who is asked for anything in a heat; `open` is the one whose sheet is open. */
function Judges({ view, heat, open }: HeatProps & { open?: string }): VNode {
  const covers = coverOfHeat(view.rows, heat, seatedJudges(readerOf(view.rows)));
  const asked = covers.filter(({ state }) => state !== 'nothing');
  return (
    <ul class="chips" aria-label={`Judges of heat ${heat.label}`}>
      {asked.map((cover) => (
        <li>
          <JudgeChip view={view} heat={heat} cover={cover} isOpen={cover.judge === open} />
        </li>
      ))}
    </ul>
  );
}

function JudgeChip(props: HeatProps & { cover: Cover; isOpen: boolean }): VNode {
  const { view, heat, cover } = props;
  const here = props.isOpen ? ({ 'aria-current': 'true' } as const) : {};
  return (
    <a class="chip" href={paperPath(view, { heat: heat.heat, judge: cover.judge })} {...here}>
      Judge {cover.letter}, <CoverMark cover={cover} isGap={lacks(cover)} />
    </a>
  );
}

function sheetPage(view: View, heat: AgendaHeat, judge: string): VNode | undefined {
  const sheets = sheetsOfJudge(view.rows, heat.heat, judge);
  if (sheets.length === 0) return undefined;
  const title = `Judge ${letterOf(view.rows, judge)}, heat ${heat.label}`;
  return (
    <Layout view={view} title={`Paper: ${title}`} kind="desk" here={here}>
      <Crumb view={view} path={here} word="Paper" />
      <h1>{title}</h1>
      <p class="lead">{partWords(heat).join('; ')}</p>
      <Judges view={view} heat={heat} open={judge} />
      <PaperForm view={view} paper={{ heat: heat.heat, judge }} sheets={sheets} />
    </Layout>
  );
}

interface FormProps {
  readonly view: View;
  readonly paper: Paper;
  readonly sheets: readonly JudgeSheet[];
}

function PaperForm({ view, paper: { heat, judge }, sheets }: FormProps): VNode {
  const isOpen = isNow(view) && sheets.some(({ card }) => card && !card.signed);
  const each = sheets.map((sheet, index) => (
    <PaperSheet view={view} judge={judge} sheet={sheet} isFirst={index === 0} />
  ));
  return (
    <form class="paper" method="post" action={`${view.base}${here}`}>
      <input type="hidden" name="heat" value={heat} />
      <input type="hidden" name="judge" value={judge} />
      {each}
      {isOpen && <button class="button main">Keep what the paper says</button>}
    </form>
  );
}
