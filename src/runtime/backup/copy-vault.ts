import type { BackupFolder } from '../../adapters/backup/backup-folder.ts';
import type { TenantCopy } from '../../adapters/backup/manifest.ts';
import {
  vaultBytes,
  type PersonKey,
  type VaultContent,
} from '../../adapters/backup/vault-lines.ts';
import { readVault } from '../../adapters/sqlite/keys/vault-content.ts';
import { forgottenIn } from '../../adapters/sqlite/log/log-names.ts';
import type { TenantFolder } from '../data-folder.ts';
import type { Reading } from '../operator/reading.ts';
import { readCopiedVault } from './copied-keys.ts';

export interface CopiedVault {
  readonly people: number;
  readonly bytes: Buffer;
  /** People whose key is in the copy before, and not, or another, in the vault here. */
  readonly lostHere: readonly string[];
}

/**
 * What is to be kept of a vault. Whoever is forgotten in the log has no key, also where the vault
 * lags behind; a key that was copied before is never given up for a vault that lacks it.
 */
export async function vaultToCopy(
  { events, vault }: TenantFolder,
  { stream, head }: Reading,
  before: { readonly to: BackupFolder; readonly copy: TenantCopy | undefined },
): Promise<CopiedVault> {
  const { keys, pins } = readVault(vault);
  const forgotten = new Set(forgottenIn(events, stream, head.revision));
  const here = new Map(keys.map(({ person, key }) => [person, key]));
  const lost = (await keysBefore(before)).filter(
    ({ person, key }) => !forgotten.has(person) && isLost(key, here.get(person)),
  );
  for (const { person, key } of lost) here.set(person, key);
  for (const person of forgotten) if (here.has(person)) here.set(person, null);
  const kept = [...here].map(([person, key]) => ({ person, key }));
  const bytes = vaultBytes({ keys: kept, pins });
  return { people: kept.length, bytes, lostHere: lost.map(({ person }) => person) };
}

/** A person without a key was forgotten; a person without a row was never in this vault. */
function isLost(before: Buffer | null, now: Buffer | null | undefined): boolean {
  return before !== null && now !== null && !now?.equals(before);
}

/** None where there is no copy yet, or where it is kept elsewhere or damaged. */
async function keysBefore({
  to,
  copy,
}: Parameters<typeof vaultToCopy>[2]): Promise<readonly PersonKey[]> {
  const nothing: VaultContent = { keys: [], pins: [] };
  const { keys } = copy ? await readCopiedVault(to, copy).catch(() => nothing) : nothing;
  return keys;
}
