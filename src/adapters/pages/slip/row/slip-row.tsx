import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../../icon.tsx';
import type { SlipHandlers } from '../slip-handlers.ts';
import type { SlipRow } from '../facts/slip-leaves.ts';
import { EarlierLine } from './earlier-line.tsx';
import { SlipComment } from './slip-comment.tsx';
import { SlipFeedback } from './slip-feedback.tsx';
import type { MarksProps } from './marks-props.ts';
import { choicesOf, SlipMarks } from './slip-marks.tsx';
import { typedBounds } from '../facts/typed-marking.ts';
import { givenWords, stateWords } from '../facts/slip-words.ts';
import { StateMark } from '../state-mark.tsx';

/** So many marks fit beside the couple on a tablet held upright. */
const FEW = 4;

/** A couple: back number and names, the marks it can get, and how its mark stands. */
export function SlipRowLine(props: MarksProps): VNode {
  const { row, rows, locked, on } = props;
  const [refused, setRefused] = useState<Readonly<Record<number, string>>>({});
  const refuse = (part: number, text: string): void => {
    setRefused((before) => ({ ...before, [part]: text }));
  };
  if (row.scratched) return <ScratchedRow row={row} />;
  const choices = choicesOf(row, rows).length;
  const few = choices > 0 && choices <= FEW ? ' slip-few' : '';
  return (
    <li
      class={`slip-row slip-way-${row.marking.way}${few}${row.mine ? '' : ' slip-others'}`}
      data-entry={row.entry}
    >
      <CoupleButton {...props} />
      <Grip {...props} />
      {row.mine && <SlipMarks {...{ ...props, refuse }} />}
      <div class="slip-row-state">
        <RowState row={row} refused={refusedWords(row, refused)} />
        {isNumber(row) && isMarked(row) && !locked && <TakeBack row={row} on={on} />}
      </div>
      {row.mine && hasEarlierLine(row) && <EarlierLine {...props} />}
      {row.mine && <SlipFeedback {...props} />}
      {row.mine && <SlipComment {...props} />}
      {row.refusal && <RefusalLine row={row} on={on} />}
    </li>
  );
}

/** How the mark stands; a number that was not taken comes before what stands. */
function RowState({ row, refused }: { row: SlipRow; refused: string | undefined }): VNode {
  return refused === undefined ? (
    <StateMark state={row.state} words={stateWords(row)} />
  ) : (
    <StateMark state="refused" words={refused} />
  );
}

/** What was typed and not taken, and what stands instead as of now. */
function refusedWords(
  { marking, parts }: SlipRow,
  refused: Readonly<Record<number, string>>,
): string | undefined {
  const bounds = typedBounds(marking);
  const part = parts.findIndex((_, index) => (refused[index] ?? '') !== '');
  if (part < 0 || !bounds) return undefined;
  const stands = parts[part];
  const instead = stands === undefined ? `give ${bounds.min} to ${bounds.max}` : `${stands} stands`;
  return `${refused[part] ?? ''} refused, ${instead}`;
}

/** The whole couple is one target: a tap gives the next place, or calls back. */
function CoupleButton({ row, locked, on }: MarksProps): VNode {
  const { entry, dance, marking, mark } = row;
  const toggles = marking.way === 'callback';
  return (
    <button
      type="button"
      class="slip-couple"
      data-row={entry}
      {...(toggles && { 'aria-pressed': mark !== undefined })}
      disabled={!on || !row.mine}
      aria-disabled={locked}
      onClick={() => on?.tap({ kind: 'row', entry, dance })}
    >
      <span class="slip-back">{row.back}</span>
      <span class="slip-names">
        {row.names}
        <Where row={row} />
      </span>
      {toggles && (
        <span class="slip-tick">
          {mark !== undefined && <Icon name="check" />}
          <span>{mark === undefined ? 'not called back' : 'called back'}</span>
        </span>
      )}
      {!toggles && <span class="slip-sr">, {givenWords(row)}</span>}
    </button>
  );
}

/** Where a finger takes hold to drag a couple onto a place: an extra to taps and keys. */
function Grip({ row, locked, on }: MarksProps): VNode | null {
  if (row.marking.way !== 'placement' || locked || !on) return null;
  return (
    <span class="slip-grip" data-grip data-own-moves aria-hidden="true">
      ⠿
    </span>
  );
}

/** The level and the room of a couple, where the sheet has them, and that it is the judge's own. */
function Where({ row: { level, room, mine, whose } }: { row: SlipRow }): VNode | null {
  const own = mine ? whose : null;
  const words = [level, room === null ? null : `room ${room}`, own].filter((word) => word !== null);
  return words.length === 0 ? null : <small class="slip-where">{words.join(' · ')}</small>;
}

function TakeBack({ row, on }: { row: SlipRow; on: SlipHandlers | undefined }): VNode {
  const { entry, dance, back } = row;
  return (
    <button
      type="button"
      class="slip-plain"
      disabled={!on}
      onClick={() => on?.tap({ kind: 'take-back', entry, dance })}
    >
      Take back<span class="slip-sr"> the mark of couple {back}</span>
    </button>
  );
}

function RefusalLine({ row, on }: { row: SlipRow; on: SlipHandlers | undefined }): VNode | null {
  if (!row.refusal?.refusal) return null;
  const { commandId, refusal } = row.refusal;
  return (
    <p class="slip-refusal">
      <span>{refusal.sentence}</span>
      <button
        type="button"
        class="slip-plain"
        disabled={!on}
        onClick={() => on?.dismiss(commandId)}
      >
        Dismiss
      </button>
    </p>
  );
}

function ScratchedRow({ row }: { row: SlipRow }): VNode {
  return (
    <li class="slip-row slip-scratched" data-entry={row.entry}>
      <p class="slip-couple">
        <span class="slip-back">{row.back}</span>
        <span class="slip-names">{row.names}</span>
        <span class="slip-tick">scratched</span>
      </p>
    </li>
  );
}

function isNumber({ marking }: SlipRow): boolean {
  return typedBounds(marking) !== undefined;
}

/** Elsewhere earlier marks stand among those that can be given now. */
function hasEarlierLine(row: SlipRow): boolean {
  return row.marking.way === 'feedback' || (isNumber(row) && row.marking.way !== 'parts');
}

function isMarked({ parts }: SlipRow): boolean {
  return parts.some((mark) => mark !== undefined);
}
