import type { VNode } from 'preact';
import type { ChosenMarking, Mark } from '../../../../domain/scorecard/marking/marking.ts';
import { NumberMark } from './number-mark.tsx';
import type { SlipHandlers } from '../slip-handlers.ts';
import type { SlipRow } from '../facts/slip-leaves.ts';
import { numbersOf, typedBounds } from '../facts/typed-marking.ts';

type PartsMarking = Extract<ChosenMarking, { readonly way: 'parts' }>;

export interface MarksProps {
  readonly row: SlipRow;
  /** All rows of the leaf: places given to others are shown as taken. */
  readonly rows: readonly SlipRow[];
  readonly locked: boolean;
  readonly on: SlipHandlers | undefined;
}

/** The marks a couple can get; callbacks have none, there the row itself toggles. */
export function SlipMarks(props: MarksProps): VNode | null {
  const { row, rows, locked, on } = props;
  const { marking, entry, dance } = row;
  if (marking.way === 'callback' || marking.way === 'feedback') return null;
  if (marking.way === 'parts') return <PartMarks {...props} marking={marking} />;
  const bounds = typedBounds(marking);
  if (bounds) {
    const record = (mark: Mark): void => on?.tap({ kind: 'mark', entry, dance, mark });
    return <NumberMark {...{ row, marking: bounds, locked, record }} given={row.mark} />;
  }
  return (
    <div class="slip-marks" role="group" aria-label={`Marks of couple ${row.back}`}>
      {choicesOf(row, rows).map((mark) => (
        <MarkButton key={mark} {...props} mark={mark} />
      ))}
    </div>
  );
}

/** A number for each part, under its own name, and what they add up to. */
function PartMarks(props: MarksProps & { marking: PartsMarking }): VNode {
  const { row, marking, locked, on } = props;
  const { entry, dance, parts } = row;
  const given = parts.flatMap((mark) => (typeof mark === 'number' ? [mark] : []));
  const total = given.reduce((sum, mark) => sum + mark, 0);
  return (
    <div class="slip-parts" role="group" aria-label={`Marks of couple ${row.back}`}>
      {marking.parts.map((name, part) => (
        <NumberMark
          key={name}
          {...{ row, marking, locked, name }}
          given={parts[part]}
          record={(mark) => on?.tap({ kind: 'mark', entry, dance, part, mark })}
        />
      ))}
      <p class="slip-total">
        {given.length === parts.length ? `Total ${total}` : `Total so far ${total}`}
      </p>
    </div>
  );
}

/**
 * Places 1..n, n the couples not scratched; or the letters, best first. A place given before
 * somebody was scratched is shown too, although nobody can get it any more.
 */
export function choicesOf({ marking, mark }: SlipRow, rows: readonly SlipRow[]): Mark[] {
  if (marking.way === 'letters') return marking.letters;
  if (marking.way !== 'placement') return numbersOf(marking);
  const places: Mark[] = rows.filter(({ scratched }) => !scratched).map((_, index) => index + 1);
  return mark === undefined || places.includes(mark) ? places : [...places, mark];
}

function MarkButton({ row, rows, locked, on, mark }: MarksProps & { mark: Mark }): VNode {
  const { entry, dance, marking } = row;
  const chosen = row.mark === mark;
  const holder = marking.way === 'placement' ? holderOf(mark, row, rows) : undefined;
  return (
    <button
      type="button"
      class={`slip-mark${holder === undefined ? '' : ' slip-taken'}`}
      aria-pressed={chosen}
      disabled={locked || !on}
      onClick={() => on?.tap({ kind: 'mark', entry, dance, mark })}
    >
      {marking.way === 'placement' && <Said>Place </Said>}
      <span class="slip-mark-value">{mark}</span>
      {chosen && <Said>, given, tap to take back</Said>}
      {holder !== undefined && <Holder back={holder} />}
    </button>
  );
}

/** Who has the place now; a tap moves it. */
function Holder({ back }: { back: number }): VNode {
  return (
    <>
      <Said>, taken by </Said>
      <small>{back}</small>
      <Said>, moves here</Said>
    </>
  );
}

/** Words for ears alone, so that the name of a mark begins with what eyes see on it. */
function Said({ children }: { children: string }): VNode {
  return <span class="slip-sr">{children}</span>;
}

/** The back number of another couple that has this place. */
function holderOf(mark: Mark, row: SlipRow, rows: readonly SlipRow[]): number | undefined {
  const holder = rows.find((one) => one.entry !== row.entry && !one.scratched && one.mark === mark);
  return holder?.back;
}
