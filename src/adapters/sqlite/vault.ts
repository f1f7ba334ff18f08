import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, openSync } from 'node:fs';
import { mapPersonal, type Personal } from '../../domain/personal.ts';
import { settleWhenIdle } from './log/settle-log.ts';
import { migrate } from './migrate.ts';
import { openDatabase, type Connection } from './open-database.ts';
import { openText, sealText } from './keys/seal-text.ts';
import { openVaultPins, type VaultPins } from './keys/vault-pins.ts';
import { openVaultKeys, vaultMigrations, type VaultKeys } from './keys/vault-keys.ts';

/** Keeps one key per person, so that a person can be forgotten while the log stays whole. */
export interface Vault {
  /** Base64; the key is on the disk before this returns. */
  seal(person: string, plain: string): string;
  /** Undefined when the person was forgotten, or the key does not fit. */
  open(person: string, sealed: string): string | undefined;
  /** Destroys the key for good: the person never gets another. */
  forget(person: string): void;
  forgotten(person: string): boolean;
  /** The hashes of the chairman's PINs. */
  readonly pins: VaultPins;
  /** Seals every personal text anywhere in event data; all new keys take one transaction. */
  sealAll(data: unknown): unknown;
  /** Opens every personal text that can be opened and leaves the others sealed. */
  openAll(data: unknown): unknown;
  close(): void;
}

const openedKept = 10_000;

/** Milliseconds after the last key until the file is whole by itself, as its log's is. */
const idle = 2000;

/**
 * Opens a tenant's `vault.db` (mode 0600). Sealing for someone forgotten gives a text that nobody
 * can open, so that a late command cannot bring a name back.
 */
export function openVault(file: string, options: { readonly readonly?: boolean } = {}): Vault {
  const db = openVaultFile(file, options.readonly ?? false);
  const keys = openVaultKeys(db);
  const opened = rememberOpened(keys);
  const settling = settleWhenIdle(db, idle);
  const pins = openVaultPins(db);

  function seal(person: string, plain: string): string {
    keys.ensure([person]);
    settling.touched();
    return sealText({ person, key: keys.of(person) ?? randomBytes(32) }, plain);
  }

  return {
    seal,
    open: opened.open,
    get pins() {
      // They may be written by whoever asks for them.
      settling.touched();
      return pins;
    },
    forget(person) {
      keys.forget(person);
      settling.touched();
      opened.clear();
    },
    forgotten: (person) => keys.forgotten(person),
    sealAll(data) {
      keys.ensure(peopleToSeal(data));
      settling.touched();
      return mapPersonal(data, (value) => {
        if (!('plain' in value)) return value;
        return { person: value.person, sealed: seal(value.person, value.plain) };
      });
    },
    openAll: (data) => mapPersonal(data, (value) => openValue(value, opened.open)),
    close: () => [settling, db].forEach((one) => one.close()),
  };
}

/** The file of a vault (0600), migrated where it may be written. */
export function openVaultFile(file: string, readonly: boolean): Connection {
  if (!readonly) {
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
  }
  const db = openDatabase({ file, readonly, synchronous: 'FULL' });
  db.pragma('secure_delete = ON');
  migrate(db, vaultMigrations);
  return db;
}

function rememberOpened(keys: VaultKeys) {
  const texts = new Map<string, string>();

  function open(person: string, sealed: string): string | undefined {
    const name = `${person} ${sealed}`;
    const known = texts.get(name);
    if (known !== undefined) return known;
    const key = keys.of(person);
    const plain = key && openText({ person, key }, sealed);
    if (plain === undefined) return undefined;
    if (texts.size >= openedKept) texts.clear();
    texts.set(name, plain);
    return plain;
  }

  return { open, clear: () => texts.clear() };
}

function peopleToSeal(data: unknown): readonly string[] {
  const people = new Set<string>();
  mapPersonal(data, (value) => {
    if ('plain' in value) people.add(value.person);
    return value;
  });
  return [...people];
}

function openValue(
  value: Personal,
  open: (person: string, sealed: string) => string | undefined,
): Personal {
  if (!('sealed' in value)) return value;
  const plain = open(value.person, value.sealed);
  return plain === undefined ? value : { person: value.person, plain };
}
