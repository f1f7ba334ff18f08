import { createHash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { openDatabase, type Connection } from '../../src/adapters/sqlite/open-database.ts';
import {
  sessionTokens,
  type SessionTokens,
} from '../../src/adapters/http/session/session-token.ts';
import { dataFolder } from '../../src/runtime/data-folder.ts';
import { ask, type Answer } from '../support/serve-ground.ts';
import { demoBase, type Demo } from '../support/demo.ts';

export const commands = `${demoBase}commands`;
export const adminCommands = '/showcase/admin/commands';
const tenant = '2026-nebraska';

export interface Posting {
  readonly to?: string;
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
}

/** Headers of a page of this site. */
export function fromHere({ port }: Pick<Demo, 'port'>, cookie?: string): Record<string, string> {
  const origin = { Origin: `http://127.0.0.1:${String(port)}` };
  return cookie === undefined ? origin : { ...origin, Cookie: cookie };
}

/** Posts a body as JSON, whatever it is. */
export function post(
  demo: Pick<Demo, 'port'>,
  body: string,
  posting: Posting = {},
): Promise<Answer> {
  const { to = commands, cookie, headers } = posting;
  const all = { ...fromHere(demo, cookie), 'Content-Type': 'application/json', ...headers };
  return ask(demo, to, { method: 'POST', body, headers: all });
}

/** Sends one command; what became of it. */
export async function send(
  demo: Pick<Demo, 'port'>,
  command: { readonly type: string; readonly data: unknown },
  posting: Posting = {},
): Promise<{ status: string; code?: string; sentence?: string }> {
  const answer = await post(demo, JSON.stringify({ commandId: randomUUID(), ...command }), posting);
  const { outcomes, ...problem } = JSON.parse(answer.text);
  return outcomes?.[0] ?? { ...problem, status: String(answer.status) };
}

/** The head revision and a hash of every row of the read model, as they lie on disk. */
export function whatStands({ data }: Demo): { head: unknown; rows: string } {
  const folder = path.join(data, 'tenants', tenant);
  const model = readdirSync(folder).find((name) => /^read-\w+\.db$/.test(name)) ?? '';
  const head = withFile(path.join(folder, 'events.db'), (db) =>
    db.prepare('SELECT max(revision) FROM events').pluck().get(),
  );
  return { head, rows: withFile(path.join(folder, model), hashOfRows) };
}

/** The signatures of a demonstration: for tokens that nobody was given. */
export function tokensOf({ data }: Pick<Demo, 'data'>): SessionTokens {
  return sessionTokens(dataFolder(data).secretKey());
}

/** The cookie of a person of the administration, signed in for an hour. */
export function cookieOf(demo: Pick<Demo, 'data'>, user: string, epoch = 0): string {
  const expires = Math.floor(Date.now() / 1000) + 3600;
  return `fc_user=${tokensOf(demo).signUser({ user, epoch, expires })}`;
}

function hashOfRows(db: Connection): string {
  const hash = createHash('sha256');
  const names = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
  for (const name of db.prepare(names).pluck().all())
    hash.update(JSON.stringify(db.prepare(`SELECT * FROM "${String(name)}"`).all()));
  return hash.digest('hex');
}

function withFile<T>(file: string, read: (db: Connection) => T): T {
  const db = openDatabase({ file, readonly: true, synchronous: 'FULL' });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** The cookies of the administrator, of judge A, and of somebody new in each of these roles. */
export async function cookiesOf(
  demo: Demo,
  roles: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const admin = cookieOf(demo, 'admin');
  const cookies = new Map([['admin', admin]]);
  cookies.set('judge', (await demo.signIn('Judge A')).cookie);
  for (const role of roles) {
    const grants = [{ role, showcase: tenant }];
    const add = { type: 'AddUser', data: { user: role, name: 'Invented', grants } };
    await send(demo, add, { cookie: admin, to: adminCommands });
    cookies.set(role, cookieOf(demo, role));
  }
  return cookies;
}
