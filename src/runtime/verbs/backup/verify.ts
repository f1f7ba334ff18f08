import { backupFolder, type BackupFolder } from '../../../adapters/backup/backup-folder.ts';
import type { TenantCopy } from '../../../adapters/backup/manifest.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { printList, type Column } from '../../../adapters/cli/output.ts';
import { createProgress } from '../../../adapters/cli/progress.ts';
import { checkCopy, type CheckedCopy } from '../../backup/check-copy.ts';
import { manifestOf } from '../../backup/run-backup.ts';
import { argument, readOptions, type Call, type Verb } from '../verb.ts';
import { placeOptions } from './backup-place.ts';

type Checked = CheckedCopy & Pick<TenantCopy, 'key' | 'stream' | 'revision' | 'hash'>;

const columns: readonly Column<Checked>[] = [
  { title: 'KEY', value: ({ key }) => key },
  { title: 'EVENTS', value: ({ events }) => events },
  { title: 'HEAD', value: ({ hash }) => hash.slice(0, 12) },
  {
    title: 'RESULT',
    value: ({ ok, faultCount }) =>
      ok ? 'whole: nothing altered, nothing missing' : `not whole, faults: ${String(faultCount)}`,
  },
];

/** `backup verify`: every tenant of a backup; each fault with its tenant and revision. */
export const verify: Verb = async (call) => {
  const { json, vaults } = readOptions(call, placeOptions);
  const from = backupFolder(argument(call, 0), vaults);
  const { tenants } = manifestOf(from);
  const rows: Checked[] = [];
  for (const copy of tenants) rows.push(await checkVisibly(call, from, copy));
  await printList(call.terminal, { rows, columns, json, empty: 'The backup is empty.' });
  if (!json) for (const row of rows) tellFaults(call, row);
  return rows.every(({ ok }) => ok) ? exitCodes.ok : exitCodes.differs;
};

async function checkVisibly(call: Call, from: BackupFolder, copy: TenantCopy): Promise<Checked> {
  const { json } = readOptions(call, placeOptions);
  const { key, stream, revision, hash } = copy;
  const label = `verifying ${key}`;
  const progress = createProgress({ terminal: call.terminal, json, label, unit: 'events' });
  const checked = await checkCopy(from, copy, progress.update);
  progress.finish();
  return { key, stream, revision, hash, ...checked };
}

function tellFaults({ terminal }: Call, { key, faults }: Checked): void {
  for (const { revision, code, sentence } of faults) {
    const where = revision < 0 ? key : `${key}, revision ${String(revision)}`;
    terminal.out(`  ${where}, ${code}: ${sentence}`);
  }
}
