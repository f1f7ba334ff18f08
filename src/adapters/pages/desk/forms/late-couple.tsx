import type { VNode } from 'preact';
import type { ContestState } from '../../../../domain/contest/state.ts';
import { list } from '../../../../domain/skating/words.ts';
import { coupleNames } from '../../../../projections/entries.ts';
import type { Rows } from '../../../../projections/projection.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import { CommandForm, maySend } from '../../command-form.tsx';
import { isNow, type View } from '../../view.ts';
import { freshId } from './fresh-id.ts';

interface Props {
  readonly view: View;
  readonly contest: ContestState;
  readonly back: string;
}

/** Finds a couple by the number it wears already, and enters it under that number. */
export function LateCouple({ view, contest, back }: Props): VNode | null {
  if (!isNow(view) || !maySend(view, 'RegisterEntry')) return null;
  const late = view.query['late'] ?? '';
  return (
    <section id="late">
      <form class="find" role="search" method="get" action={`${view.base}${back}#late`}>
        <label class="field">
          <span>Late couple: its back number</span>
          <input type="search" name="late" value={late} inputMode="numeric" maxLength={5} />
        </label>
        <button class="button quiet">Find the couple</button>
      </form>
      {late !== '' && <Found view={view} contest={contest} back={back} number={Number(late)} />}
    </section>
  );
}

function Found({ view, contest, back, number }: Props & { number: number }): VNode {
  const { rows } = view;
  const couples = wearing(rows, number);
  const entered = couples.filter((couple) => isEntered(rows, contest, couple));
  if (couples.length === 0) return <p>No couple wears {number} in this showcase.</p>;
  if (entered.length === couples.length)
    return <p>Couple {number} is entered in this contest already.</p>;
  const rest = couples.filter((couple) => !entered.includes(couple));
  return (
    <>
      {rest.map((couple) => (
        <EnterForm {...{ view, contest, back, number, couple }} />
      ))}
    </>
  );
}

function EnterForm(props: Props & { number: number; couple: string }): VNode {
  const { view, contest, back, number, couple } = props;
  const data = {
    ...{ entry: freshId(view.rows, sliceTables.entry), contest: contest.contest },
    ...{ couple, back: number },
  };
  const label = `Enter ${String(number)}, ${coupleNames(view.rows, couple)}`;
  return (
    <CommandForm {...{ view, data, back, label }} command="RegisterEntry" tone="main">
      <DancedQuestion view={view} contest={contest} />
    </CommandForm>
  );
}

/** Whoever enters a couple in a heat that is over is asked first: its marks are missing. */
export function DancedQuestion({ view, contest }: Omit<Props, 'back'>): VNode | null {
  const danced = dancedHeats(view.rows, contest);
  if (danced.length === 0) return null;
  const heats = `${danced.length === 1 ? 'Heat' : 'Heats'} ${list(danced)}`;
  return (
    <label class="check">
      <input type="checkbox" required />
      <span>
        {heats} {danced.length === 1 ? 'was' : 'were'} danced already without this couple: enter it
        all the same
      </span>
    </label>
  );
}

function dancedHeats(rows: Rows, { heats }: ContestState): string[] {
  return heats.flatMap((id) => {
    const heat = rows.get(sliceTables.heat, id);
    return heat?.status === 'closed' ? [heat.label] : [];
  });
}

/** The couples that wear a number in any contest. */
function wearing(rows: Rows, number: number): string[] {
  const entries = rows.find(sliceTables.entry).filter(({ back }) => back === number);
  return [...new Set(entries.map(({ couple }) => couple))];
}

/** Whether a couple is in a contest already; a scratched one is reinstated, not entered again. */
export function isEntered(rows: Rows, { roster }: ContestState, couple: string): boolean {
  return roster.some((entry) => rows.get(sliceTables.entry, entry)?.couple === couple);
}
