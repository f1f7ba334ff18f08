import { usage } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { nameLines, printOne } from '../../../adapters/cli/output.ts';
import { historyPage, type HistoryRow } from '../../../projections/history/history.ts';
import type { Rows } from '../../../projections/projection.ts';
import { withReading, withRows } from '../../operator/reading.ts';
import { resolveKey } from '../../operator/showcases.ts';
import { rowsAt } from '../../replay.ts';
import { argument, readOptions, text, type Verb } from '../verb.ts';
import { revisionAt } from './revision-at.ts';
import { administrationSummary, showcaseSummary, type Summary } from './summary.ts';

/** `history at`: a tenant as it was right after a revision, folded from the log. */
export const historyAt: Verb = async (call) => {
  const { json, at } = readOptions(call, { at: text });
  const moment = at ?? call.arguments[1];
  if (moment === undefined) throw usage('When? Give a revision, or --at 14:05, or --at "heat 42".');
  const key = await resolveKey(call.data, argument(call, 0));
  await withReading(call.data, key, async (reading) => {
    const head = reading.head.revision;
    const revision = await withRows(call.data, reading, (rows) => revisionAt(rows, moment, head));
    const rows = await rowsAt(reading, revision);
    const summary = key === 'index' ? administrationSummary(rows) : showcaseSummary(rows);
    const value = { key, revision, ...eventAt(rows, revision), ...summary };
    printOne(call.terminal, { json, value, lines: linesOf(value) });
  });
  return exitCodes.ok;
};

type Told = Pick<HistoryRow, 'type' | 'sentence' | 'recordedAt' | 'enteredAt' | 'device'> & {
  readonly actor: { readonly kind: string; readonly id: string };
};

function eventAt(rows: Rows, revision: number): Told | object {
  const row = historyPage(rows, {}, { limit: 1, before: revision + 1 })[0];
  if (!row) return {};
  const { type, sentence, recordedAt, enteredAt, device, actorKind, actorId } = row;
  return { type, sentence, recordedAt, enteredAt, device, actor: { kind: actorKind, id: actorId } };
}

function linesOf(
  value: { readonly key: string; readonly revision: number } & (Told | object) & Summary,
): string[] {
  const told = 'sentence' in value ? value : undefined;
  const { floor, contests } = value;
  return [
    ...nameLines({
      ...{ tenant: value.key, revision: value.revision, recorded: told?.recordedAt },
      by: told && `${told.actor.kind}/${told.actor.id} (${told.device})`,
      ...{ happened: told?.sentence, 'on the floor': floor && (floor.now ?? 'nobody') },
      ...{ next: floor?.next.join(', ') || undefined, marks: value.marks },
      scorecards: value.cards && `${value.cards.signed} of ${value.cards.opened} signed`,
      published: contests && `${contests.published.length} of ${contests.total} contests`,
      ...{ showcases: value.showcases, users: value.users },
    }),
    ...(contests?.published ?? []).map((title) => `  ${title}`),
  ];
}
