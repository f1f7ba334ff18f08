import { randomUUID } from 'node:crypto';
import type { Outcome } from '../../src/domain/message.ts';

export interface Order {
  readonly type: string;
  readonly data: object;
}

/** A signed-in device: its cookies, and requests with them. */
export interface Client {
  readonly origin: string;
  readonly cookie: () => string;
  /** The text of a page; fails unless it is answered 200. */
  page(path: string): Promise<string>;
  /** Sends commands to an address and answers their outcomes. */
  send(path: string, orders: readonly Order[]): Promise<readonly Outcome[]>;
  /** `fetch` as this device. */
  readonly fetch: typeof fetch;
}

/** Opens a link as a person does: looks at it, presses its one button, keeps the cookies. */
export async function signIn(link: string): Promise<Client> {
  const { origin } = new URL(link);
  const jar = new Map<string, string>();
  const cookie = (): string => [...jar].map((pair) => pair.join('=')).join('; ');
  const ask: typeof fetch = async (url, request = {}) => {
    const headers = new Headers(request.headers);
    headers.set('cookie', cookie());
    headers.set('origin', origin);
    const answer = await fetch(url, { redirect: 'manual', ...request, headers });
    for (const line of answer.headers.getSetCookie()) keep(jar, line);
    return answer;
  };
  await (await ask(link)).text();
  const answer = await ask(link, { method: 'POST' });
  await answer.text();
  if (answer.status !== 303) throw new Error(`${link} was answered ${answer.status}`);
  return {
    ...{ origin, cookie, fetch: ask },
    page: (path) => pageOf(ask, `${origin}${path}`),
    send: (path, orders) => send(ask, `${origin}${path}`, orders),
  };
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  jar.set(name, value);
}

async function pageOf(ask: typeof fetch, url: string): Promise<string> {
  const answer = await ask(url);
  if (answer.status !== 200) throw new Error(`${url} was answered ${answer.status}`);
  return answer.text();
}

async function send(
  ask: typeof fetch,
  url: string,
  orders: readonly Order[],
): Promise<readonly Outcome[]> {
  const body = JSON.stringify(orders.map((order) => ({ commandId: randomUUID(), ...order })));
  const headers = { 'content-type': 'application/json' };
  const answer = await ask(url, { method: 'POST', headers, body });
  const { outcomes, detail } = Object(await answer.json());
  if (!Array.isArray(outcomes)) throw new Error(`${url}: ${answer.status} ${detail}`);
  return outcomes;
}
