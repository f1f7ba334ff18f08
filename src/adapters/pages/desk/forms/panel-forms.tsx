import type { VNode } from 'preact';
import { heatsTogether } from '../../../../domain/heat/floor.ts';
import { seatOf } from '../../../../domain/seat/state.ts';
import { seatedJudges } from '../../../../domain/showcase/state.ts';
import { list } from '../../../../domain/skating/words.ts';
import type { AgendaHeat } from '../../../../projections/agenda.ts';
import { readerOf } from '../../../../projections/fold/slices.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { letterOf } from '../../../../projections/judging/letter-of.ts';
import { sheetsIn } from '../../../../projections/judging/sheets.ts';
import { fullName } from '../../../../projections/people.ts';
import type { Rows } from '../../../../projections/projection.ts';
import { CommandForm, maySend, Opened } from '../../command-form.tsx';
import type { View } from '../../view.ts';

interface Props {
  readonly view: View;
  readonly heat: AgendaHeat;
  readonly back: string;
}

/** Who judges a heat, in words, and until it is over the boxes to name others. */
export function HeatPanel(props: Props): VNode {
  const { view, heat } = props;
  return (
    <section>
      <h2>Judges</h2>
      <p>{panelWords(view.rows, heat)}</p>
      <Together {...props} />
      {heat.status !== 'closed' && maySend(view, 'NamePanel') && <NamePanelForm {...props} />}
    </section>
  );
}

interface BoxesProps {
  readonly view: View;
  /** Who is ticked. */
  readonly named?: readonly string[];
}

/** A box for every judge of the showcase; none ticked means everybody. */
export function JudgeBoxes({ view, named = [] }: BoxesProps): VNode {
  const judges = seatedJudges(readerOf(view.rows));
  return (
    <fieldset>
      <legend>Judges of the heat</legend>
      <p class="muted">
        {judges.length === 0
          ? 'No judge is appointed yet.'
          : 'With none ticked, everybody on the panel judges it.'}
      </p>
      <div class="boxes">
        {judges.map((judge) => (
          <label class="check">
            <input {...box} value={judge} checked={named.includes(judge)} />
            <span>{judgeWords(view.rows, judge)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const box = { type: 'checkbox', name: 'list.judges' } as const;

function NamePanelForm({ view, heat, back }: Props): VNode {
  const data = { heat: heat.heat, judges: null };
  const form = { view, data, back, about: `of heat ${heat.label}`, label: 'Name the judges' };
  return (
    <Opened view={view} word="Choose the judges">
      <CommandForm {...form} command="NamePanel">
        <JudgeBoxes view={view} named={heat.judges ?? []} />
      </CommandForm>
    </Opened>
  );
}

/** One sheet has one panel, so that naming it here names it there. */
function Together({ view, heat }: Props): VNode | null {
  const [, ...others] = heatsTogether(readerOf(view.rows), heat);
  if (others.length === 0) return null;
  const heats = `${others.length === 1 ? 'heat' : 'heats'} ${list(others.map((one) => one.label))}`;
  return <p>Its round is danced in {heats} too, always with the same judges.</p>;
}

/** "Everybody on the panel judges this heat: A, B and C." */
function panelWords(rows: Rows, heat: AgendaHeat): string {
  const { status, judges } = heat;
  if (status === 'closed') return judgedWords(rows, heat);
  const seated = seatedJudges(readerOf(rows));
  if (seated.length === 0) return 'Nobody judges this heat: appoint judges first.';
  if (judges === null) return `Everybody on the panel judges this heat: ${letters(rows, seated)}.`;
  const named = judges.filter((judge) => seated.includes(judge));
  return named.length === 0
    ? 'Nobody judges this heat: those who were named have left the panel.'
    : `Named for this heat: ${letters(rows, named)}.`;
}

function judgedWords(rows: Rows, { heat }: AgendaHeat): string {
  const judged = new Set(sheetsIn(rows, heat).flatMap(({ judges }) => judges));
  return judged.size === 0 ? 'Nobody judged this heat.' : `Judged by ${letters(rows, judged)}.`;
}

function letters(rows: Rows, judges: Iterable<string>): string {
  return list([...judges].map((judge) => letterOf(rows, judge)));
}

/** "A Alma Amber", and whether that judge is away. */
function judgeWords(rows: Rows, judge: string): string {
  const person = rows.get(sliceTables.judge, judge)?.person ?? '';
  const name = fullName(rows, person) ?? 'removed';
  const { present } = seatOf(readerOf(rows), judge);
  return `${letterOf(rows, judge)} ${name}${present ? '' : ', not here'}`;
}
