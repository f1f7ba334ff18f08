import type { BackupFolder } from '../../../adapters/backup/backup-folder.ts';
import type { TenantCopy } from '../../../adapters/backup/manifest.ts';
import type { VaultContent } from '../../../adapters/backup/vault-lines.ts';
import { openSqliteEventStore } from '../../../adapters/sqlite/event-store.ts';
import { writeVault } from '../../../adapters/sqlite/keys/vault-content.ts';
import type { EventStore, Head } from '../../../domain/ports/event-store.ts';
import { makePrivateFolder, type TenantFolder } from '../../data-folder.ts';
import { byCommand, copiedEvents, type CopiedEvent } from './copied-events.ts';

export interface Staging {
  readonly from: BackupFolder;
  readonly copy: TenantCopy;
  /** The last revision wanted; a command that would be cut there is left out whole. */
  readonly at: number;
  readonly vault: VaultContent;
}

const lot = 1000;

/** Makes a log and a vault of a copy, beside the live ones. Gives the head of that log. */
export async function stageCopy(folder: TenantFolder, staging: Staging): Promise<Head> {
  makePrivateFolder(folder.root);
  writeVault(folder.vault, staging.vault);
  const store = openSqliteEventStore({ file: folder.events });
  try {
    return await appendAll(store, staging);
  } finally {
    await store.close();
  }
}

async function appendAll(store: EventStore, { from, copy, at }: Staging): Promise<Head> {
  const { stream } = copy;
  let waiting: CopiedEvent[] = [];
  let last: CopiedEvent | undefined;
  const append = async (): Promise<void> => {
    const expectedRevision = (waiting[0]?.revision ?? 0) - 1;
    if (waiting.length > 0) await store.append(stream, waiting, { expectedRevision });
    waiting = [];
  };
  for (const together of byCommand(copiedEvents(from, copy))) {
    if ((together.at(-1)?.revision ?? 0) > at) break;
    waiting.push(...together);
    last = waiting.at(-1);
    if (waiting.length >= lot) await append();
  }
  await append();
  const head = await store.head(stream);
  if (head && head.hash === last?.hash) return head;
  throw new Error(`The log of ${copy.key} could not be put together: verify the backup.`);
}
