import { readFile } from 'node:fs/promises';
import type { BackupFolder } from '../../adapters/backup/backup-folder.ts';
import type { TenantCopy } from '../../adapters/backup/manifest.ts';
import { sumOf } from '../../adapters/backup/part-lines.ts';
import { readVaultBytes, type VaultContent } from '../../adapters/backup/vault-lines.ts';
import { openText } from '../../adapters/sqlite/keys/seal-text.ts';
import type { LogFaults } from '../../adapters/sqlite/verify/log-faults.ts';
import type { StoredEvent } from '../../domain/message.ts';
import { mapPersonal, type Personal } from '../../domain/personal.ts';

/** Tries the keys of a copied vault on everything that is sealed. */
export interface CopiedKeys {
  accept(event: StoredEvent): void;
}

/** The vault of a copy. Throws where it is not there or not what was written. */
export async function readCopiedVault(
  from: BackupFolder,
  { key, vault }: TenantCopy,
): Promise<VaultContent> {
  const bytes = await readFile(from.vault(key, vault));
  if (sumOf(bytes) !== vault.sum) throw new Error('its sum does not fit');
  return readVaultBytes(bytes);
}

/** The keys of a copy; undefined, and a fault, where its vault is not what was written. */
export async function readKeys(
  from: BackupFolder,
  copy: TenantCopy,
  faults: LogFaults,
): Promise<CopiedKeys | undefined> {
  try {
    const { keys } = await readCopiedVault(from, copy);
    return tryKeys(new Map(keys.map(({ person, key }) => [person, key])), faults);
  } catch {
    faults.add(-1, 'vault', 'The copy of the vault is not there, or is not what was written.');
    return undefined;
  }
}

function tryKeys(keys: ReadonlyMap<string, Buffer | null>, faults: LogFaults): CopiedKeys {
  const fits = ({ person, ...value }: Personal): boolean => {
    const key = keys.get(person);
    if (key === null || !('sealed' in value)) return true;
    return key !== undefined && openText({ person, key }, value.sealed) !== undefined;
  };
  return {
    accept({ revision, data }) {
      if (!data.includes('"sealed"')) return;
      const closed: Personal[] = [];
      mapPersonal(parsed(data), (value) => {
        if (!fits(value)) closed.push(value);
        return value;
      });
      if (closed.length > 0)
        faults.add(revision, 'vault', 'No key of the vault opens what is sealed here.');
    },
  };
}

/** What cannot be read has its own fault already. */
function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
