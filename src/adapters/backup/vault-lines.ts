import { z } from 'zod';

/** A person's key (32 bytes), or null once the person was forgotten. */
export interface PersonKey {
  readonly person: string;
  readonly key: Buffer | null;
}

/** What is kept of a chairman's PIN, under the id of the command that set it. */
export interface KeptPin {
  readonly id: string;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** Everything that a vault holds. */
export interface VaultContent {
  readonly keys: readonly PersonKey[];
  readonly pins: readonly KeptPin[];
}

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'));
const lineSchema = z.union([
  z.strictObject({ person: z.string(), key: z.union([z.null(), bytes]) }),
  z.strictObject({ pin: z.string(), salt: bytes, hash: bytes }),
]);

/** The copy of a vault: a line for each person and each PIN, bytes in base64. */
export function vaultBytes({ keys, pins }: VaultContent): Buffer {
  const people = keys.map(({ person, key }) => ({ person, key: key && key.toString('base64') }));
  const kept = pins.map(({ id, salt, hash }) => ({
    ...{ pin: id, salt: salt.toString('base64'), hash: hash.toString('base64') },
  }));
  return Buffer.from([...people, ...kept].map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** The content of a vault out of its copy. Throws where that is none. */
export function readVaultBytes(copy: Buffer): VaultContent {
  const lines = copy.toString('utf8').split('\n').filter(Boolean);
  const read = lines.map((line) => lineSchema.parse(JSON.parse(line)));
  return {
    keys: read.flatMap((line) => ('person' in line ? [line] : [])),
    pins: read.flatMap((line) => {
      if (!('pin' in line)) return [];
      const { pin: id, salt, hash } = line;
      return [{ id, salt, hash }];
    }),
  };
}
