import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { printList, type Column } from '../../../adapters/cli/output.ts';
import type { ListingState } from '../../../domain/listing/state.ts';
import type { DataFolder } from '../../data-folder.ts';
import { withReading } from '../../operator/reading.ts';
import { hasLog, listedShowcases } from '../../operator/showcases.ts';
import { flag, readOptions, type Verb } from '../verb.ts';

/** A showcase with the last revision of its log; null while nobody has opened it. */
type Listed = ListingState & { readonly revision: number | null };

const columns: readonly Column<Listed>[] = [
  { title: 'KEY', value: ({ key }) => key },
  { title: 'TITLE', value: ({ title }) => title },
  { title: 'FROM', value: ({ start }) => start },
  { title: 'TO', value: ({ end }) => end },
  { title: 'REVISION', value: ({ revision }) => revision },
  { title: 'PATH', value: ({ path }) => `/showcase/${path}` },
];

/** `tenant list`: every showcase of the administration. */
export const listTenants: Verb = async (call) => {
  const { json, archived } = readOptions(call, { archived: flag });
  const listed = (await listedShowcases(call.data)).filter((one) => archived || !one.archived);
  const rows = await Promise.all(listed.map((showcase) => withRevision(call.data, showcase)));
  const empty = 'No showcases yet. Add one: floorcraft tenant add --help';
  await printList(call.terminal, { rows, columns, json, empty });
  return exitCodes.ok;
};

async function withRevision(data: DataFolder, showcase: ListingState): Promise<Listed> {
  const { key, path, title, timeZone, locale, start, end, archived } = showcase;
  const facts = { key, path, title, timeZone, locale, start, end, archived };
  if (!hasLog(data, key)) return { ...facts, revision: null };
  return withReading(data, key, ({ head }) =>
    Promise.resolve({ ...facts, revision: head.revision }),
  );
}
