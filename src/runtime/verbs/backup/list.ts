import { backupFolder } from '../../../adapters/backup/backup-folder.ts';
import type { TenantCopy } from '../../../adapters/backup/manifest.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { printList, type Column } from '../../../adapters/cli/output.ts';
import { manifestOf } from '../../backup/run-backup.ts';
import { argument, readOptions, type Verb } from '../verb.ts';

type Listed = Omit<TenantCopy, 'parts' | 'vault' | 'blobs'> & {
  readonly parts: number;
  readonly people: number;
  readonly blobs: number;
  readonly bytes: number;
};

const columns: readonly Column<Listed>[] = [
  { title: 'KEY', value: ({ key }) => key },
  { title: 'REVISION', value: ({ revision }) => revision },
  { title: 'RECORDED', value: ({ recordedAt }) => recordedAt },
  { title: 'COPIED', value: ({ copiedAt }) => copiedAt },
  { title: 'PARTS', value: ({ parts }) => parts },
  { title: 'PEOPLE', value: ({ people }) => people },
  { title: 'FILES', value: ({ blobs }) => blobs },
  { title: 'BYTES', value: ({ bytes }) => bytes },
];

/** `backup list`: what a backup holds by its manifest; whether it does is for verify to say. */
export const list: Verb = async (call) => {
  const { json } = readOptions(call, {});
  const { tenants } = manifestOf(backupFolder(argument(call, 0)));
  const rows = tenants.map(listed);
  await printList(call.terminal, { rows, columns, json, empty: 'The backup is empty.' });
  return exitCodes.ok;
};

function listed({ parts, vault, blobs, ...facts }: TenantCopy): Listed {
  const bytes = [...parts, ...blobs].reduce((sum, one) => sum + one.bytes, vault.bytes);
  const counts = { parts: parts.length, people: vault.people, blobs: blobs.length };
  return { ...facts, ...counts, bytes };
}
