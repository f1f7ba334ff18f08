import type { VaultContent } from '../../../adapters/backup/vault-lines.ts';
import { readVault } from '../../../adapters/sqlite/keys/vault-content.ts';
import { forgottenIn } from '../../../adapters/sqlite/log/log-names.ts';
import type { DataFolder } from '../../data-folder.ts';
import { withReading } from '../../operator/reading.ts';
import { hasLog } from '../../operator/showcases.ts';
import { agree } from './standing.ts';
import type { Wanted } from './wanted.ts';

const nothing: VaultContent = { keys: [], pins: [] };

/**
 * The vault to put back: the copy's, with the keys that came here since, and without the key of
 * anybody who is forgotten in the copy's, whichever revision is wanted, or in a log of the same
 * birth that stands here (`keys`: whose).
 */
export async function vaultSince(
  data: DataFolder,
  { wanted, vault, keys }: { wanted: Wanted; vault: VaultContent; keys: readonly string[] },
): Promise<VaultContent> {
  const here: VaultContent[] = [];
  for (const key of new Set(keys)) here.push(await knownHere(data, key, wanted));
  const all = [vault, ...here].flatMap((one) => one.keys);
  const forgotten = all.filter(({ key }) => key === null);
  const known = new Map<string, Buffer | null>();
  // The copy's own key wins: it is the one that its log was sealed with.
  for (const { person, key } of all) if (!known.get(person)) known.set(person, key);
  for (const { person } of forgotten) known.set(person, null);
  return { keys: [...known].map(([person, key]) => ({ person, key })), pins: vault.pins };
}

/** What the vault and the log of a tenant know, where they began as the copy did. */
async function knownHere(data: DataFolder, key: string, wanted: Wanted): Promise<VaultContent> {
  if (!hasLog(data, key)) return nothing;
  const { events, vault } = data.tenant(key);
  try {
    return await withReading(data, key, async (reading) => {
      if (!(await agree(reading, wanted, 0))) return nothing;
      const forgotten = forgottenIn(events, reading.stream, reading.head.revision);
      const gone = forgotten.map((person) => ({ person, key: null }));
      return { keys: [...readVault(vault).keys, ...gone], pins: [] };
    });
  } catch {
    // A log that cannot be read may have a vault that can.
    return knownVault(vault);
  }
}

function knownVault(file: string): VaultContent {
  try {
    const gone = readVault(file).keys.filter(({ key }) => key === null);
    return { keys: gone, pins: [] };
  } catch {
    return nothing;
  }
}
