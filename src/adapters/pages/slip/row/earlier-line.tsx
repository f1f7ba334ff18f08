import type { VNode } from 'preact';
import type { EarlierMark } from '../facts/earlier-marks.ts';
import { Said } from './said.tsx';
import type { MarksProps } from './marks-props.ts';

/** What was given in an earlier way of marking: each stands as chosen, and can be taken back. */
export function EarlierMarks({ row, locked, on }: MarksProps): VNode {
  const { entry, dance, earlier } = row;
  const off = locked || !on;
  const takeBack = ({ part }: EarlierMark): void =>
    on?.tap({ kind: 'take-back', entry, dance, part });
  return (
    <>
      {earlier.map((one) => (
        <button
          type="button"
          class="slip-mark slip-earlier"
          key={one.part}
          aria-pressed
          disabled={off}
          onClick={() => {
            takeBack(one);
          }}
        >
          <span class="slip-mark-value">{one.mark}</span>
          <small>{one.name === '' ? 'earlier' : `earlier, ${one.name}`}</small>
          <Said>{off ? ', given' : ', given, tap to take back'}</Said>
        </button>
      ))}
    </>
  );
}

/** A line of their own, where the marks of now are typed, or where there are none. */
export function EarlierLine(props: MarksProps): VNode | null {
  const { row } = props;
  if (row.earlier.length === 0) return null;
  return (
    <div
      class="slip-earlier-line"
      role="group"
      aria-label={`Earlier marks of couple ${String(row.back)}`}
    >
      <EarlierMarks {...props} />
    </div>
  );
}
