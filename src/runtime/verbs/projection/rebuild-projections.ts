import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { nameLines, printOne } from '../../../adapters/cli/output.ts';
import { createProgress } from '../../../adapters/cli/progress.ts';
import { checkpointOf } from '../../operator/checkpoint-of.ts';
import { withReading } from '../../operator/reading.ts';
import { resolveKey } from '../../operator/showcases.ts';
import { rebuild } from '../../rebuild.ts';
import { readModelFile } from '../../tenant/open-tenant.ts';
import { argument, readOptions, type Call, type Verb } from '../verb.ts';
import { compareFiles, type FileComparison } from './compare-files.ts';
import { reportDifferences } from './compare-projections.ts';
import { swap } from './swap.ts';

/**
 * `projection rebuild`: builds the file beside the live one, compares the two at one revision and
 * puts the new one in its place, equal or not; rows that differed are named.
 */
export const rebuildProjections: Verb = async (call) => {
  const { json } = readOptions(call, {});
  const key = await resolveKey(call.data, argument(call, 0));
  const live = readModelFile(call.data, key);
  // The name under which a running tenant accepts it.
  const files = { live, rebuilt: `${live}.rebuild` };
  const found = await buildAndCompare(call, key, files);
  const revision = await swap({ data: call.data, key }, files);
  report(call, { key, found, revision });
  const code = await reportDifferences(call, json, found);
  return found.readable ? code : exitCodes.differs;
};

function buildAndCompare(
  call: Call,
  key: string,
  files: { readonly live: string; readonly rebuilt: string },
): Promise<FileComparison> {
  const { json } = readOptions(call, {});
  const label = `rebuilding ${key}`;
  const progress = createProgress({ terminal: call.terminal, json, label, unit: 'events' });
  return withReading(call.data, key, async (log) => {
    // Not nothing where an interrupted rebuild has left its file.
    const builtBefore = (checkpointOf(files.rebuilt)?.revision ?? -1) + 1;
    progress.update(builtBefore, log.head.revision + 1);
    await rebuild({
      ...{ log, file: files.rebuilt },
      onProgress: ({ events, total }) => progress.update(events, total),
    });
    progress.finish();
    return compareFiles(log, files);
  });
}

interface Rebuilt {
  readonly key: string;
  readonly found: FileComparison;
  readonly revision: number;
}

function report(call: Call, { key, found, revision }: Rebuilt): void {
  const { json } = readOptions(call, {});
  const { rows, differing, differences, sentence } = found;
  const result = differing === 0 ? sentence : `${differing} rows differed`;
  const value = { key, revision, comparedAt: found.revision, rows, result, differing, differences };
  const lines = nameLines({ tenant: key, rows, result, live: `revision ${revision}` });
  printOne(call.terminal, { json, value, lines });
}
