import { existsSync } from 'node:fs';
import { notFound } from '../../../adapters/cli/errors.ts';
import { exitCodes, type ExitCode } from '../../../adapters/cli/exit-codes.ts';
import { nameLines, printList, printOne } from '../../../adapters/cli/output.ts';
import { compareWithLog, type Comparison } from '../../compare.ts';
import { withReading } from '../../operator/reading.ts';
import { resolveKey } from '../../operator/showcases.ts';
import { readModelFile } from '../../tenant/open-tenant.ts';
import { argument, readOptions, type Call, type Verb } from '../verb.ts';
import { differenceColumns } from './difference-columns.ts';

/** `projection compare`: the live rows against a fold of the log up to the same revision. */
export const compareProjections: Verb = async (call) => {
  const { json } = readOptions(call, {});
  const key = await resolveKey(call.data, argument(call, 0));
  const file = readModelFile(call.data, key);
  if (!existsSync(file))
    throw notFound(`${key} has no read model of this version yet: open it once.`);
  const found = await withReading(call.data, key, (reading) => compareWithLog(reading, file));
  const { revision, rows, differing } = found;
  const result = differing === 0 ? 'equal' : `${differing} rows differ`;
  const lines = nameLines({ tenant: key, revision, rows, result });
  printOne(call.terminal, { json, value: { key, ...found }, lines });
  return reportDifferences(call, json, found);
};

/** Names the rows that differ; the first hundred of them are known. */
export async function reportDifferences(
  call: Call,
  json: boolean,
  { differences, differing }: Comparison,
): Promise<ExitCode> {
  if (differing === 0) return exitCodes.ok;
  if (!json) {
    const columns = differenceColumns;
    await printList(call.terminal, { rows: differences, columns, json, empty: '' });
    if (differing > differences.length)
      call.terminal.talk(`These are the first ${differences.length} of ${differing}.`);
  }
  return exitCodes.differs;
}
