import { existsSync } from 'node:fs';
import { openVaultFile } from '../vault.ts';
import type { PinHash } from './vault-pins.ts';

/** A person's key; null once the person was forgotten. */
interface PersonKey {
  readonly person: string;
  readonly key: Buffer | null;
}

/** Everything that a vault holds, in order of person and of PIN. */
export interface VaultContent {
  readonly keys: readonly PersonKey[];
  readonly pins: readonly (PinHash & { readonly id: string })[];
}

/** What a vault holds at one moment, whoever writes it; nothing where there is none. */
export function readVault(file: string): VaultContent {
  if (!existsSync(file)) return { keys: [], pins: [] };
  const db = openVaultFile(file, true);
  try {
    return db.transaction(() => ({
      keys: db.prepare<[], PersonKey>('SELECT person, key FROM keys ORDER BY person').all(),
      pins: db
        .prepare<[], PinHash & { id: string }>('SELECT id, salt, hash FROM pins ORDER BY id')
        .all(),
    }))();
  } finally {
    db.close();
  }
}

/** Makes a vault that holds exactly this. Throws where the file has people already. */
export function writeVault(file: string, { keys, pins }: VaultContent): void {
  const db = openVaultFile(file, false);
  try {
    const key = db.prepare<[string, Buffer | null]>('INSERT INTO keys VALUES (?, ?)');
    const pin = db.prepare<[string, Buffer, Buffer]>('INSERT INTO pins VALUES (?, ?, ?)');
    db.transaction(() => {
      for (const one of keys) key.run(one.person, one.key);
      for (const { id, salt, hash } of pins) pin.run(id, salt, hash);
    })();
  } finally {
    db.close();
  }
}
