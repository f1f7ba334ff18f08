import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where everything of one installation lies; every path the program uses is named here. */
export interface DataFolder {
  readonly root: string;
  /** What the operator set; written by `config set` and by hand. */
  readonly machine: string;
  readonly navigator: string;
  readonly htpasswd: string;
  readonly server: string;
  readonly logs: string;
  /** The folder of a tenant's files: `index/`, or `tenants/KEY/`. */
  tenant(key: string): TenantFolder;
  /** 32 bytes, made at first use (0600); `FLOORCRAFT_SECRET` takes precedence. */
  secretKey(): Buffer;
}

export interface TenantFolder {
  readonly root: string;
  readonly events: string;
  readonly vault: string;
  readonly snapshot: string;
  readonly writerLock: string;
  /** Files of songs, each named by its SHA-256. */
  readonly blobs: string;
  readModel(fingerprint: string): string;
}

/** The data folder named by `FLOORCRAFT_DATA`, default `./data`; nothing is created yet. */
export function dataFolder(root: string = process.env['FLOORCRAFT_DATA'] ?? './data'): DataFolder {
  const at = (...parts: string[]): string => path.resolve(root, ...parts);
  return {
    root: at(),
    machine: at('machine.yml'),
    navigator: at('navigator.yml'),
    htpasswd: at('htpasswd'),
    server: at('server.json'),
    logs: at('logs'),
    tenant: (key) => tenantFolder(key === 'index' ? at('index') : at('tenants', key)),
    secretKey: () => secretAt(at('secret.key')),
  };
}

/** Makes a folder for this program alone; the parents too. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

function tenantFolder(root: string): TenantFolder {
  return {
    root,
    events: path.join(root, 'events.db'),
    vault: path.join(root, 'vault.db'),
    snapshot: path.join(root, 'snapshot.json.gz'),
    writerLock: path.join(root, 'writer.lock'),
    blobs: path.join(root, 'blobs'),
    readModel: (fingerprint) => path.join(root, `read-${fingerprint}.db`),
  };
}

function secretAt(file: string): Buffer {
  const given = process.env['FLOORCRAFT_SECRET'];
  if (given !== undefined && given !== '') return Buffer.from(given, 'utf8');
  if (!existsSync(file)) writeSecret(file);
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}

function writeSecret(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process of this folder made it in between: its key is as good.
    if (!existsSync(file)) throw error;
  }
}
