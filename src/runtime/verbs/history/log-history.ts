import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { type Column, printList } from '../../../adapters/cli/output.ts';
import { historyPage, type HistoryRow } from '../../../projections/history/history.ts';
import { withReading, withRows } from '../../operator/reading.ts';
import { resolveKey } from '../../operator/showcases.ts';
import { argument, readOptions, text, wholeNumber, type Verb } from '../verb.ts';
import { filterOf } from './about.ts';

const options = {
  ...{ judge: text, heat: text, couple: text, contest: text },
  ...{ before: wholeNumber, limit: wholeNumber },
};

const columns: readonly Column<HistoryRow>[] = [
  { title: 'REVISION', value: ({ revision }) => revision },
  { title: 'ENTERED', value: ({ enteredAt }) => enteredAt },
  { title: 'ACTOR', value: ({ actorKind, actorId }) => `${actorKind}/${actorId}` },
  { title: 'DEVICE', value: ({ device }) => device },
  { title: 'CHANGE', value: changeOf },
  { title: 'WHAT', value: ({ sentence }) => sentence },
];

/** `history log`: one sentence per event, newest first. */
export const logHistory: Verb = async (call) => {
  const { json, before, limit = 50, ...about } = readOptions(call, options);
  const key = await resolveKey(call.data, argument(call, 0));
  const page = await withReading(call.data, key, (reading) =>
    withRows(call.data, reading, (rows) =>
      historyPage(rows, filterOf(rows, about), { before, limit }),
    ),
  );
  const empty = `Nothing of the kind happened in ${key}.`;
  await printList(call.terminal, { rows: page, columns, json, empty });
  const last = page.at(-1)?.revision ?? 0;
  if (page.length === limit && last > 0)
    call.terminal.talk(`Older ones: floorcraft history log ${key} --before ${last}`);
  return exitCodes.ok;
};

/** What a mark was and became. */
function changeOf({ before, after }: HistoryRow): string | null {
  if (before === null && after === null) return null;
  return `${before ?? 'none'} > ${after ?? 'none'}`;
}
