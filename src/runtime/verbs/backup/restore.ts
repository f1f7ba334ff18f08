import { notFound, usage } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { nearest } from '../../../adapters/cli/nearest.ts';
import { printOne } from '../../../adapters/cli/output.ts';
import { createProgress } from '../../../adapters/cli/progress.ts';
import type { BackupFolder } from '../../../adapters/backup/backup-folder.ts';
import type { TenantCopy } from '../../../adapters/backup/manifest.ts';
import { keyOfPath } from '../../../domain/listing/state.ts';
import { restoreTenant, type Restored } from '../../backup/restore/restore-tenant.ts';
import type { Restore } from '../../backup/restore/wanted.ts';
import { manifestOf } from '../../backup/run-backup.ts';
import { listedShowcases } from '../../operator/showcases.ts';
import { argument, flag, readOptions, text, type Call, type Verb } from '../verb.ts';
import { showcasePath } from '../tenant/showcase-path.ts';
import { placeOf, placeOptions } from './backup-place.ts';
import { listRestored } from './list-restored.ts';
import { revisionIn } from './revision-in.ts';
import { restoredLines, restoredRemarks } from './restored-words.ts';

const options = { ...placeOptions, from: text, as: text, at: text, force: flag };
const all = { ...options, dryRun: flag };

/** `backup restore`: puts a copy back, never over a newer log unless it is forced. */
export const restore: Verb = async (call) => {
  const { json, from, vaults, at, force, dryRun } = readOptions(call, all);
  const { data, terminal } = call;
  const place = placeOf(from, '--from', vaults);
  const copy = copyNamed(place, argument(call, 0));
  const path = await pathOf(call, copy);
  const key = keyOfPath(path);
  const wanted = { data, from: place, copy, key, force, dryRun };
  const revision = await revisionIn(wanted, at ?? String(copy.revision));
  const restored = await restoreVisibly(call, { ...wanted, at: revision });
  const listing = dryRun ? 'unknown' : await listRestored(data, path);
  const value = { key, copyOf: copy.key, stream: copy.stream, dryRun, ...restored, listing };
  printOne(terminal, { json, value, lines: restoredLines(value) });
  for (const remark of restoredRemarks(value)) terminal.talk(remark);
  return exitCodes.ok;
};

function copyNamed(from: BackupFolder, named: string): TenantCopy {
  const { tenants } = manifestOf(from);
  const key = keyOfPath(named.replace(/^\/?showcase(\/|$)/, ''));
  const copy = tenants.find((one) => one.key === key);
  if (copy) return copy;
  const keys = tenants.map((one) => one.key);
  throw notFound(`There is no ${named} in the backup ${from.root}.`, nearest(key, keys));
}

/** The path it is put back under; the administration's is its name. */
async function pathOf(call: Call, copy: TenantCopy): Promise<string> {
  const { as } = readOptions(call, all);
  if (copy.key !== 'index') return showcasePath(as ?? argument(call, 0), await listed(call));
  if (as === undefined || as === 'index') return copy.key;
  throw usage('The administration is index and nothing else: leave --as out.');
}

/** None where the administration itself is what has to be put back. */
function listed({ data }: Call) {
  return listedShowcases(data).catch(() => []);
}

async function restoreVisibly(call: Call, request: Restore): Promise<Restored> {
  const { json } = readOptions(call, all);
  const label = `reading ${request.copy.key}`;
  const progress = createProgress({ terminal: call.terminal, json, label, unit: 'events' });
  try {
    return await restoreTenant({ ...request, onProgress: progress.update });
  } finally {
    progress.finish();
  }
}
