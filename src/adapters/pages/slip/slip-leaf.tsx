import type { VNode } from 'preact';
import type { SlipHandlers } from './slip-handlers.ts';
import { rowsOf, signatureOf, type Leaf, type SlipRow } from './facts/slip-leaves.ts';
import { SlipRowLine } from './slip-row.tsx';
import type { SlipState } from './facts/slip-state.ts';
import { StateMark } from './state-mark.tsx';

interface LeafProps {
  readonly leaf: Leaf;
  readonly state: SlipState;
  readonly on: SlipHandlers | undefined;
  /** Whether the dance is named above: only where several are shown at once. */
  readonly titled: boolean;
}

/** The couples of one dance, contest by contest. */
export function LeafView({ leaf, state, on, titled }: LeafProps): VNode {
  const rows = rowsOf(leaf, state.kept);
  const { card, contests, sheet } = leaf.slip;
  const locked = !card || card.signed;
  const groups = sheet.contests.filter((id) => rows.some(({ contest }) => contest === id));
  return (
    <section class="slip-leaf" aria-label={leaf.danceName}>
      {titled && <h2>{leaf.danceName}</h2>}
      <CardState leaf={leaf} state={state} />
      <Places rows={rows} />
      {groups.map((id) => (
        <ul class="slip-rows" key={id}>
          {groups.length > 1 && <li class="slip-contest">{contestLine(contests[id], leaf)}</li>}
          {rows
            .filter(({ contest }) => contest === id)
            .map((row) => (
              <SlipRowLine key={row.entry} {...{ row, rows, locked, on }} />
            ))}
        </ul>
      ))}
    </section>
  );
}

/** Why nothing can be marked: not called yet, or signed. */
function CardState({ leaf: { slip }, state }: Pick<LeafProps, 'leaf' | 'state'>): VNode | null {
  if (!slip.card) {
    const words = 'Not called yet: you can mark as soon as the heat is called.';
    return <p class="slip-card-state">{words}</p>;
  }
  if (!slip.card.signed) return null;
  const waits = signatureOf(slip, state.kept).some(({ refusal }) => !refusal);
  const words = waits ? 'Signed, the signature is kept here' : 'Signed';
  return (
    <p class="slip-card-state">
      <StateMark state={waits ? 'kept' : 'saved'} words={words} />
      <span>Read only: the chairman can reopen it.</span>
    </p>
  );
}

/** Places fill from left to right as couples are placed. */
function Places({ rows }: { rows: readonly SlipRow[] }): VNode | null {
  if (rows[0]?.marking.way !== 'placement') return null;
  const standing = rows.filter(({ scratched }) => !scratched);
  return (
    <ol class="slip-places" aria-label="Places given">
      {standing.map((_, index) => (
        <li key={index}>
          <span class="slip-place">{index + 1}</span>
          <span class="slip-placed">
            {standing.find(({ mark }) => mark === index + 1)?.back ?? '–'}
          </span>
        </li>
      ))}
    </ol>
  );
}

function contestLine(
  contest: { readonly title: string; readonly dances: readonly string[] } | undefined,
  { dance }: Leaf,
): string {
  return [contest?.title, contest?.dances[dance]].filter(Boolean).join(' · ');
}
