import type { VNode } from 'preact';
import type { ChosenMarking, Mark } from '../../../../domain/scorecard/marking/marking.ts';
import { EarlierLine, EarlierMarks } from './earlier-line.tsx';
import { NumberMark } from './number-mark.tsx';
import { Said } from './said.tsx';
import type { MarksProps } from './marks-props.ts';
import type { SlipRow } from '../facts/slip-leaves.ts';
import { numbersOf, typedBounds } from '../facts/typed-marking.ts';

type PartsMarking = Extract<ChosenMarking, { readonly way: 'parts' }>;

interface ChoiceProps extends MarksProps {
  /** Told, for each part, why the number in its field is not taken; nothing when it is. */
  readonly refuse: (part: number, text: string) => void;
}

/** The marks a couple can get; callbacks have none, there the row itself toggles. */
export function SlipMarks(props: ChoiceProps): VNode | null {
  const { row, rows, locked, on, refuse } = props;
  const { marking, entry, dance } = row;
  if (marking.way === 'callback' || marking.way === 'feedback') return null;
  if (marking.way === 'parts') return <PartMarks {...props} marking={marking} />;
  const bounds = typedBounds(marking);
  if (bounds) {
    const record = (mark: Mark): void => on?.tap({ kind: 'mark', entry, dance, mark });
    const refused = (text: string): void => refuse(0, text);
    return <NumberMark {...{ row, marking: bounds, locked, record, refused }} given={row.mark} />;
  }
  return (
    <div class="slip-marks" role="group" aria-label={`Marks of couple ${row.back}`}>
      {choicesOf(row, rows).map((mark) => (
        <MarkButton key={mark} {...props} mark={mark} />
      ))}
      <EarlierMarks {...props} />
    </div>
  );
}

/** A number for each part, under its own name, and what they add up to. */
function PartMarks(props: ChoiceProps & { marking: PartsMarking }): VNode {
  const { row, marking, locked, on, refuse } = props;
  const { entry, dance, parts } = row;
  return (
    <div class="slip-parts" role="group" aria-label={`Marks of couple ${row.back}`}>
      {marking.parts.map((name, part) => (
        <NumberMark
          key={name}
          {...{ row, marking, locked, name }}
          given={parts[part]}
          record={(mark) => on?.tap({ kind: 'mark', entry, dance, part, mark })}
          refused={(text) => {
            refuse(part, text);
          }}
        />
      ))}
      <EarlierLine {...props} />
      <p class="slip-total">{totalWords(row)}</p>
    </div>
  );
}

/** Parts of an earlier choice count until one is given anew, and then none of them does. */
function totalWords({ parts, earlier }: SlipRow): string {
  const given = earlier.length > 0 ? earlier.map(({ mark }) => mark) : parts;
  const numbers = given.flatMap((mark) => (typeof mark === 'number' ? [mark] : []));
  const total = numbers.reduce((sum, mark) => sum + mark, 0);
  if (earlier.length > 0) return `Total ${total}, given earlier`;
  return numbers.length === parts.length ? `Total ${total}` : `Total so far ${total}`;
}

/** Places 1..n, n the couples not scratched; or the letters, best first; or short numbers. */
export function choicesOf({ marking }: SlipRow, rows: readonly SlipRow[]): Mark[] {
  if (marking.way === 'letters') return marking.letters;
  if (marking.way !== 'placement') return numbersOf(marking);
  return rows.filter(({ scratched }) => !scratched).map((_, index) => index + 1);
}

function MarkButton({ row, rows, locked, on, mark }: MarksProps & { mark: Mark }): VNode {
  const { entry, dance, marking } = row;
  const chosen = row.mark === mark;
  const holder = marking.way === 'placement' ? holderOf(mark, row, rows) : undefined;
  const off = locked || !on;
  return (
    <button
      type="button"
      class={`slip-mark${holder === undefined ? '' : ' slip-taken'}`}
      aria-pressed={chosen}
      disabled={off}
      onClick={() => on?.tap({ kind: 'mark', entry, dance, mark })}
    >
      {marking.way === 'placement' && <Said>Place </Said>}
      <span class="slip-mark-value">{mark}</span>
      {chosen && <Said>{off ? ', given' : ', given, tap to take back'}</Said>}
      {holder !== undefined && <Holder back={holder} off={off} />}
    </button>
  );
}

/** Who has the place now; a tap moves it, unless nothing can be moved any more. */
function Holder({ back, off }: { back: number; off: boolean }): VNode {
  return (
    <>
      <Said>, taken by </Said>
      <small>{back}</small>
      {!off && <Said>, moves here</Said>}
    </>
  );
}

/** The back number of another couple that has this place. */
function holderOf(mark: Mark, row: SlipRow, rows: readonly SlipRow[]): number | undefined {
  const holder = rows.find((one) => one.entry !== row.entry && !one.scratched && one.mark === mark);
  return holder?.back;
}
