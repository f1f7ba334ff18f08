import { expect } from 'chai';
import { pageAnswers } from '../../../../src/adapters/browser/worker/answer-page.ts';
import { needsNetwork, visitOf } from '../../../../src/adapters/browser/worker/page-visit.ts';

const base = '/showcase/2026/boston/';

describe("What a judge's visit is answered", () => {
  for (const status of [200, 403, 404]) {
    it(`the server's own page, with status ${status}`, async () => {
      const answer = await stage().visit(async () => page('from the server', { status }));
      expect([answer.status, await answer.text()]).to.deep.equal([status, 'from the server']);
    });
  }

  const silences: Readonly<Record<string, () => Promise<Response>>> = {
    'a lost connection': () => Promise.reject(new TypeError('no network')),
    'an error of the server': async () => page('broken', { status: 500 }),
    'a server that is just starting': async () => page('starting', { status: 503 }),
    "a captive portal's page": async () => new Response('<h1>Free Wi-Fi</h1>'),
    "another showcase's page": async () => page('elsewhere', { key: 'other' }),
    'a redirect to a portal': async () => Response.redirect('http://portal.test/', 302),
    'a page that breaks off': async () => page(breaksOff()),
  };
  for (const [what, ask] of Object.entries(silences)) {
    it(`the kept shell after ${what}`, async () => {
      expect(await (await stage().visit(ask)).text()).to.equal('shell');
    });
  }

  it('the kept shell when the network hangs, and sooner the next time', async () => {
    const { visit, pauses } = stage();
    const never = (): Promise<Response> => new Promise(() => undefined);
    expect(await (await visit(never, 'over')).text()).to.equal('shell');
    expect(await (await visit(never, 'over')).text()).to.equal('shell');
    expect(await (await visit(async () => page('back'))).text()).to.equal('back');
    await visit(never, 'over');
    expect(pauses).to.deep.equal([4_000, 1_200, 1_200, 4_000]);
  });

  it('an error where there is no shell either', async () => {
    const { visit } = stage({ hasShell: false });
    expect((await visit(() => Promise.reject(new TypeError('no network')))).type).to.equal('error');
  });
});

describe("What a visit from a judge's page opens without a network", () => {
  const turbo = new Headers({ 'X-Turbo-Request-Id': 'x' });
  const none = new Headers();
  const rows: [string, string, Headers, string | undefined][] = [
    ['judge/', 'navigate', none, 'kept'],
    ['judge/heat/42', 'navigate', none, 'kept'],
    ['judge/heat/42', 'cors', turbo, 'kept'],
    ['judge/marks', 'cors', turbo, 'kept'],
    ['judge/practice', 'cors', turbo, 'kept'],
    ['judge/needs-network?to=hall', 'navigate', none, 'shell'],
    ['judge/heat/42?as-of=7', 'navigate', none, 'elsewhere'],
    ['agenda', 'cors', turbo, 'elsewhere'],
    ['judge/heat/42', 'cors', new Headers({ Accept: 'text/html' }), undefined],
    ['judge/book', 'cors', none, undefined],
    ['dj', 'cors', turbo, undefined],
  ];
  for (const [path, mode, headers, opens] of rows) {
    it(`${path} (${headers === turbo ? 'Turbo' : mode}): ${opens ?? 'nothing of ours'}`, () => {
      const url = `https://hall.test${base}${path}`;
      const asked = { url, headers, mode: mode === 'navigate' ? 'navigate' : 'cors' } as const;
      expect(visitOf(asked, { base })).to.equal(opens);
    });
  }

  it('nothing of another showcase', () => {
    const url = 'https://hall.test/showcase/2026/raleigh/agenda';
    expect(visitOf({ url, headers: turbo, mode: 'cors' }, { base })).to.equal(undefined);
  });

  it('a page that is not kept leads to where that is said, with the way to try again', () => {
    const answer = needsNetwork(`https://hall.test${base}agenda?as-of=7`, { base });
    expect([answer.status, answer.headers.get('Location')]).to.deep.equal([
      302,
      `https://hall.test${base}judge/needs-network?to=agenda%3Fas-of%3D7`,
    ]);
  });
});

function stage({ hasShell = true } = {}) {
  const pauses: number[] = [];
  let over = false;
  const answer = pageAnswers({
    key: '2026-boston',
    now: () => 1_000_000,
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return over ? Promise.resolve(undefined) : new Promise(() => undefined);
    },
  });
  return {
    pauses,
    visit: (ask: () => Promise<Response>, time?: 'over') => {
      over = time === 'over';
      return answer(ask, async () => (hasShell ? new Response('shell') : undefined));
    },
  };
}

function page(
  body: string | ReadableStream,
  { status = 200, key = '2026-boston' }: { status?: number; key?: string } = {},
): Response {
  return new Response(body, { status, headers: { 'X-Floorcraft-Tenant': key } });
}

function breaksOff(): ReadableStream {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('<h1>He'));
      controller.error(new TypeError('connection lost'));
    },
  });
}
