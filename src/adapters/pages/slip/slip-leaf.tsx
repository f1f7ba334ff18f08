import type { VNode } from 'preact';
import { missingBacks } from '../../../domain/scorecard/sign.ts';
import type { SlipHandlers } from './slip-handlers.ts';
import { rowsOf, type Leaf, type SlipRow } from './facts/slip-leaves.ts';
import { signatureState } from './facts/signature.ts';
import { SlipReopen } from '../judge/reopen/slip-reopen.tsx';
import { SlipRowLine } from './row/slip-row.tsx';
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
  const byLevel = leaf.slip.arranged.sort === 'level';
  const groups = sheet.contests.filter((id) => rows.some(({ contest }) => contest === id));
  return (
    <section class="slip-leaf" aria-label={leaf.danceName}>
      {titled && <h2>{leaf.danceName}</h2>}
      <CardState leaf={leaf} state={state} />
      <SlipReopen leaf={leaf} state={state} />
      <Places rows={rows} />
      {groups.map((id) => (
        <ul class="slip-rows" key={id}>
          {groups.length > 1 && <li class="slip-contest">{contestLine(contests[id], leaf)}</li>}
          {rows
            .filter(({ contest }) => contest === id)
            .map((row, index, group) => [
              byLevel && startsLevel(group, index) && (
                <li class="slip-level" key={`level of ${row.entry}`}>
                  {row.level}
                </li>
              ),
              <SlipRowLine key={row.entry} {...{ row, rows, locked, on }} />,
            ])}
        </ul>
      ))}
    </section>
  );
}

/** Whether a couple is the first of its level; a couple without one starts none. */
function startsLevel(rows: readonly SlipRow[], at: number): boolean {
  const level = rows[at]?.level ?? null;
  return level !== null && level !== (rows[at - 1]?.level ?? null);
}

const AHEAD =
  'Not called as far as this tablet knows: what you mark is kept here and waits for the call.';

const LATE = 'This heat is over: what you mark counts, and is noted as late, until you sign.';

const signedWords = {
  none: '',
  kept: 'Signed, the signature is kept here',
  unconfirmed: 'Signing, the server has not confirmed it yet',
  signed: 'Signed',
} as const;

/** Why nothing can be marked: not called yet, or signed. */
function CardState({ leaf: { slip }, state }: Pick<LeafProps, 'leaf' | 'state'>): VNode | null {
  if (!slip.card) {
    const words = 'Not called yet: you can mark as soon as the heat is called.';
    return <p class="slip-card-state">{words}</p>;
  }
  if (slip.ahead === true) return <p class="slip-card-state">{AHEAD}</p>;
  if (!slip.card.signed && slip.sheet.closed) return <p class="slip-card-state">{LATE}</p>;
  if (!slip.card.signed) return null;
  const signature = signatureState(slip, state.kept);
  return (
    <p class="slip-card-state">
      <StateMark state={signature === 'signed' ? 'saved' : 'kept'} words={signedWords[signature]} />
      <span>{readOnlyWords(slip.shut, missingBacks(slip.sheet, slip.card))}</span>
    </p>
  );
}

/** Why a signed card stays as it is, and what it lacks since couples came after the signature. */
function readOnlyWords(shut: string | undefined, missing: readonly number[]): string {
  if (shut !== undefined) return `Read only. ${shut}`;
  if (missing.length === 0) return 'Read only: the chairman can reopen it.';
  const couples = missing.length === 1 ? 'Couple' : 'Couples';
  return `${couples} ${missing.join(', ')} came later: ask the chairman to reopen it.`;
}

/** Places fill from left to right as couples are placed. */
function Places({ rows }: { rows: readonly SlipRow[] }): VNode | null {
  if (rows[0]?.marking.way !== 'placement') return null;
  const standing = rows.filter(({ scratched }) => !scratched);
  return (
    <ol class="slip-places" aria-label="Places given">
      {standing.map((_, index) => (
        <li key={index} data-place={index + 1}>
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
