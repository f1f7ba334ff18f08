import type { VNode } from 'preact';
import { lineKey } from '../../../domain/scorecard/state.ts';
import type { SlipHandlers } from './slip-handlers.ts';
import { rowsOf, type Leaf } from './facts/slip-leaves.ts';
import { commandWords } from './facts/slip-words.ts';
import { currentLeaf, type SlipState } from './facts/slip-state.ts';
import type { KeptCommand } from './facts/slip-types.ts';
import { StateMark } from './state-mark.tsx';

/** Refused commands that stand beside no couple on this leaf: they are never hidden. */
export function OtherRefusals(props: {
  readonly state: SlipState;
  readonly on: SlipHandlers | undefined;
}): VNode | null {
  const { state, on } = props;
  const shown = shownBeside(currentLeaf(state), state.kept);
  const refused = state.kept.filter((one) => one.refusal && !shown.has(one.commandId));
  if (refused.length === 0) return null;
  return (
    <section class="slip-refused-list" aria-label="Refused">
      <h2>Refused</h2>
      <ul>
        {refused.map((one) => (
          <RefusedCommand key={one.commandId} {...{ one, state, on }} />
        ))}
      </ul>
    </section>
  );
}

function RefusedCommand(props: {
  readonly one: KeptCommand;
  readonly state: SlipState;
  readonly on: SlipHandlers | undefined;
}): VNode {
  const { one, state, on } = props;
  return (
    <li class="slip-refusal">
      <StateMark state="refused" words={commandWords(one, backOf(one, state))} />
      <span>
        {sheetWords(one, state)}: {one.refusal?.sentence}
      </span>
      <button
        type="button"
        class="slip-plain"
        disabled={!on}
        onClick={() => on?.dismiss(one.commandId)}
      >
        Dismiss
      </button>
    </li>
  );
}

/** The refusals that the rows of the shown leaf carry themselves. */
function shownBeside(leaf: Leaf | undefined, kept: readonly KeptCommand[]): Set<string> {
  const rows = leaf ? rowsOf(leaf, kept) : [];
  const carried = rows.filter(({ scratched }) => !scratched);
  return new Set(carried.flatMap(({ refusal }) => refusal?.commandId ?? []));
}

function backOf({ data }: KeptCommand, { heat }: SlipState): number | undefined {
  if (!('entry' in data)) return undefined;
  const lines = heat.sheets.flatMap(({ sheet }) => sheet.lines);
  return lines.find(({ entry }) => entry === data.entry)?.back;
}

/** Which dance of this heat, or another sheet by its id. */
function sheetWords({ data }: KeptCommand, { heat }: SlipState): string {
  const slip = heat.sheets.find(({ sheet }) => sheet.sheet === data.sheet);
  if (!slip) return `sheet ${data.sheet}`;
  const line = slip.sheet.lines.find(
    ({ entry, dances }) =>
      !('dance' in data) || (entry === data.entry && dances.includes(data.dance)),
  );
  const dance = 'dance' in data ? data.dance : (line?.dances[0] ?? 0);
  return slip.contests[line?.contest ?? '']?.dances[dance] ?? lineKey(data.sheet, dance);
}
