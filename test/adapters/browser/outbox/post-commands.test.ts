import { expect } from 'chai';
import { postCommands } from '../../../../src/adapters/browser/outbox/post-commands.ts';
import type { KeptCommand } from '../../../../src/adapters/pages/slip/facts/slip-types.ts';
import { mark } from '../../../support/outbox-stage.ts';

const kept: KeptCommand = {
  ...mark(7),
  ...{ commandId: 'id-1', order: 1, enteredAt: '2026-11-20T18:00:00.000Z' },
};
const outcome = { commandId: 'id-1', status: 'accepted' };

describe('Sending commands', () => {
  it('says what was entered and when, and nothing of the outbox itself', async () => {
    let body: unknown;
    await answer((_, init) => {
      body = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      return json({ outcomes: [outcome] });
    });
    const { commandId, type, data, enteredAt } = kept;
    expect(body).to.deep.equal([{ commandId, type, data, enteredAt }]);
  });

  it('takes the outcomes of a JSON answer', async () => {
    expect(await answer(() => json({ outcomes: [outcome] }))).to.deep.equal({
      outcomes: [outcome],
    });
  });

  it('leaves out outcomes that are none', async () => {
    const odd = [{ commandId: 'id-1', status: 'perhaps' }, null, { status: 'accepted' }, 'yes'];
    expect(await answer(() => json({ outcomes: odd }))).to.deep.equal({ outcomes: [] });
  });

  const silences: [string, () => Response, object][] = [
    ['the page of a captive portal', () => html(200), { silence: 'no-answer' }],
    ['a portal that calls its page JSON', () => json('<html>', true), { silence: 'no-answer' }],
    ['JSON without outcomes', () => json({ ok: true }), { silence: 'no-answer' }],
    ['a server error', () => html(500), { silence: 'no-answer' }],
    ['a redirect to somewhere else', () => html(302), { silence: 'no-answer' }],
    ['an empty answer', () => new Response(null, { status: 204 }), { silence: 'no-answer' }],
    ['a portal that wants a sign-in of its own', () => html(401), { silence: 'no-answer' }],
    ['a portal that forbids', () => html(403), { silence: 'no-answer' }],
    ['a network that wants a sign-in of its own', () => html(511), { silence: 'no-answer' }],
    ["a showcase's expired session", () => problem(401), { silence: 'signed-out' }],
    ["a showcase's replaced link", () => problem(403), { silence: 'signed-out' }],
    ['too many requests', () => html(429, 4), { silence: 'no-answer', retryAfterMs: 4000 }],
    ['a busy server', () => html(503, 2), { silence: 'no-answer', retryAfterMs: 2000 }],
  ];
  for (const [what, response, expected] of silences) {
    it(`takes ${what} for no answer`, async () => {
      expect(await answer(response)).to.deep.equal(expected);
    });
  }

  it('takes a lost connection for no network', async () => {
    const lost = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));
    expect(await answer(lost)).to.deep.equal({ silence: 'no-network' });
  });

  it('gives up on an answer that never comes', async () => {
    const never: Fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          reject(new Error('aborted'));
        });
      });
    expect(await answer(never, 1)).to.deep.equal({ silence: 'no-answer' });
  });
});

type Fetch = (input: unknown, init?: RequestInit) => Response | Promise<Response>;

function answer(fetch: Fetch, timeoutMs = 10_000): ReturnType<typeof postCommands> {
  const called = async (input: unknown, init?: RequestInit): Promise<Response> =>
    fetch(input, init);
  return postCommands([kept], { url: '/commands', judge: 'c', fetch: called, timeoutMs });
}

function json(body: unknown, isRaw = false): Response {
  const text = isRaw ? String(body) : JSON.stringify(body);
  return new Response(text, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}

function problem(status: number): Response {
  const headers = {
    'Content-Type': 'application/problem+json',
    'X-Floorcraft-Tenant': '2026-boston',
  };
  return new Response('{"code":"SignedOut"}', { status, headers });
}

function html(status: number, retryAfter?: number): Response {
  const headers: Record<string, string> = { 'Content-Type': 'text/html' };
  if (retryAfter !== undefined) headers['Retry-After'] = String(retryAfter);
  return new Response('<h1>Welcome</h1>', { status, headers });
}
