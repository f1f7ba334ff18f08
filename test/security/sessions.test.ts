import { expect } from 'chai';
import { startDemo, demoBase, type Demo } from '../support/demo.ts';
import { ask, type Answer } from '../support/serve-ground.ts';
import { adminCommands, cookieOf, fromHere, send, tokensOf } from './hostile-client.ts';

const desk = `${demoBase}desk/`;
const agenda = `${demoBase}judge/`;
const key = '2026-nebraska';
const accept = 'application/json';

describe('nobody is let in by a token that is not theirs', () => {
  let demo: Demo;
  let admin: string;
  const look = async (path: string, headers: Record<string, string>): Promise<number> =>
    (await ask(demo, path, { headers: { ...headers, accept } })).status;
  const pathOf = (label: string): string => new URL(demo.address(label)).pathname;
  const press = (path: string): Promise<Answer> =>
    ask(demo, path, { method: 'POST', headers: { ...fromHere(demo), accept } });
  before(async () => {
    demo = await startDemo();
    admin = cookieOf(demo, 'admin');
  });
  after(() => demo.stop());

  it('a session that was altered, has expired or is of another kind is none', async () => {
    const tokens = tokensOf(demo);
    const now = Math.floor(Date.now() / 1000);
    const expired = tokens.signUser({ user: 'admin', epoch: 0, expires: now - 1 });
    const judge = tokens.signJudge(key, { judge: 'judge-a', epoch: 0, expires: now + 60 });
    const oldEpoch = tokens.signUser({ user: 'admin', epoch: 7, expires: now + 60 });
    const others = [admin.replace('admin.0', 'admin.1'), admin.slice(0, -3), 'fc_user=...'];
    const wrong = [...others, ...[expired, judge, oldEpoch].map((token) => `fc_user=${token}`)];
    for (const cookie of wrong) expect(await look(desk, { cookie }), cookie).to.equal(401);
    expect(await look(desk, { cookie: admin })).to.equal(200);
  });

  it("a judge's session opens this showcase only, and a link is no session", async () => {
    const tokens = tokensOf(demo);
    const expires = Math.floor(Date.now() / 1000) + 60;
    const own = tokens.signJudge(key, { judge: 'judge-a', epoch: 0, expires });
    const foreign = tokens.signJudge('2026-other', { judge: 'judge-a', epoch: 0, expires });
    const link = tokens.signJudgeLink(key, { judge: 'judge-a', epoch: 0 });
    expect(await look(agenda, { cookie: `fc_judge=${own}` })).to.equal(200);
    for (const token of [foreign, link])
      expect(await look(agenda, { cookie: `fc_judge=${token}` })).to.equal(401);
  });

  it('who is asking is never taken from outside', async () => {
    const actor = { user: { id: 'admin', role: 'administrator', rights: 'all' }, judge: null };
    const value = Buffer.from(JSON.stringify(actor)).toString('base64url');
    for (const name of ['X-Floorcraft-Actor', 'x-floorcraft-actor', 'X_Floorcraft_Actor'])
      expect(await look(desk, { [name]: value }), name).to.equal(401);
    expect(await look(desk, { cookie: admin, 'X-Floorcraft-Actor': 'e30' })).to.equal(200);
    const dropped = { connection: 'close, x-floorcraft-actor' };
    expect(await look(desk, { ...dropped, 'X-Floorcraft-Actor': value })).to.equal(401);
  });

  it('a wrong access token is not helped by a good cookie', async () => {
    expect(await look(desk, { authorization: 'Bearer x', cookie: admin })).to.equal(401);
  });

  it('a preview consumes no link, its button works, and that of a one-time link once', async () => {
    for (const label of ['Judge B', 'Administrator']) {
      for (const method of ['GET', 'HEAD']) {
        const { status, headers } = await ask(demo, pathOf(label), { method });
        expect(status, `${method} ${label}`).to.equal(200);
        expect(String(headers['set-cookie'])).not.to.match(/fc_(judge|user)=/);
      }
      const { status, headers } = await press(pathOf(label));
      expect(status, label).to.equal(303);
      expect(String(headers['set-cookie'])).to.match(
        /fc_(judge|user)=\S+;.*HttpOnly; SameSite=Lax/,
      );
    }
    const again = await press(pathOf('Administrator'));
    expect(again.status).to.equal(403);
    expect(JSON.parse(again.text)).to.include({ code: 'LinkAlreadyUsed' });
  });

  it('a foreign or invented link is refused with what to do', async () => {
    const foreign = tokensOf(demo).signJudgeLink('2026-other', { judge: 'judge-a', epoch: 0 });
    for (const token of [foreign, 'judge-a.0.x', 'judge-a', '...', '%2e%2e']) {
      const { status, text, headers } = await press(`${demoBase}link/${token}`);
      expect(status, token).to.be.oneOf([403, 400]);
      expect(JSON.parse(text).detail).to.match(/: (ask the desk|check how it is written)/);
      expect(headers['set-cookie']).to.equal(undefined);
    }
  });

  it('a replaced link ends the link and the session with the next request', async () => {
    const { cookie } = await demo.signIn('Judge C');
    expect(await look(agenda, { cookie })).to.equal(200);
    const replace = { type: 'ReplaceJudgeLink', data: { judge: 'judge-c' } };
    expect(await send(demo, replace, { cookie: admin })).to.include({ status: 'accepted' });
    expect(await look(agenda, { cookie })).to.equal(401);
    const data = { sheet: '101-1.r1.d0', judge: 'judge-c' };
    const late = await send(demo, { type: 'OpenScorecard', data }, { cookie });
    expect(late).to.include({ status: '401', code: 'SignedOut' });
    const old = await press(pathOf('Judge C'));
    expect(JSON.parse(old.text)).to.include({ status: 403, code: 'LinkReplaced' });
  });

  it('the link of a judge who is off the panel says so, and asks for no newer one', async () => {
    const dismiss = { type: 'DismissJudge', data: { judge: 'judge-e' } };
    expect(await send(demo, dismiss, { cookie: admin })).to.include({ status: 'accepted' });
    const old = await press(pathOf('Judge E'));
    expect(JSON.parse(old.text)).to.include({ status: 403, code: 'LinkEnded' });
  });

  it('who was removed has no rights from the next request on, nor when added again', async () => {
    const administer = (type: string, data: object): ReturnType<typeof send> =>
      send(demo, { type, data }, { cookie: admin, to: adminCommands });
    const grants = [{ role: 'desk', showcase: key }];
    const person = { user: 'gone', name: 'Gone Person', grants };
    await administer('AddUser', person);
    const cookie = cookieOf(demo, 'gone');
    expect(await look(desk, { cookie })).to.equal(200);
    await administer('RemoveUser', { user: 'gone' });
    expect(await look(desk, { cookie })).to.equal(401);
    await administer('AddUser', person);
    expect(await look(desk, { cookie })).to.equal(401);
  });

  const tricks = [
    '/_control/status',
    '//_control/status',
    `${demoBase}_control/status`,
    `${demoBase}/_control/status`,
    `${demoBase}../../../_control/status`,
    `${demoBase}%2e%2e/%2e%2e/%2e%2e/_control/status`,
    `${demoBase}..%2f..%2f..%2f_control/status`,
    `${demoBase}%5c..%5c_control/status`,
    '/showcase/..;/_control/status',
    '/showcase/%252e%252e/_control/status',
    `${demoBase}%00/_control/status`,
    'http://127.0.0.1/_control/status',
  ];
  for (const path of tricks)
    it(`the machine's own endpoints are not reached by ${path}`, async () => {
      const { status, text } = await ask(demo, path, { headers: { cookie: admin } });
      expect(status).to.be.oneOf([400, 404]);
      expect(text).not.to.include('idleSeconds');
    });
});
