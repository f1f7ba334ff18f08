import { expect } from 'chai';
import { startDemo, demoBase, type Client, type Demo } from '../support/demo.ts';
import { ask } from '../support/serve-ground.ts';
import { adminCommands, cookieOf, send } from './hostile-client.ts';
import { signature } from '../support/signature.ts';

const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`;
const short = '<i>"\'&x</i>';
const sheet = 'constructor.r1.d0';

/** A competition in which every text that anybody can enter is hostile. */
const hostile = [
  { type: 'AddStudio', data: { studio: 'constructor', name: evil } },
  ...['lead', 'follow'].map((person) => ({
    type: 'AddPerson',
    data: { person, first: evil, last: evil, kind: 'student', studio: 'constructor' },
  })),
  { type: 'AddPerson', data: { person: 'official', first: evil, last: evil, kind: 'judge' } },
  { type: 'AppointJudge', data: { judge: 'constructor', person: 'official', letter: 'X' } },
  {
    type: 'FormCouple',
    data: { couple: 'constructor', lead: 'lead', follow: 'follow', level: short, age: short },
  },
  {
    type: 'AddContest',
    data: { contest: 'constructor', title: evil, dances: [short], kind: 'ranked', recalls: [] },
  },
  {
    type: 'RegisterEntry',
    data: {
      ...{ entry: 'constructor', contest: 'constructor', couple: 'constructor', back: 901 },
      sourceResult: short,
    },
  },
  {
    type: 'ScheduleHeat',
    data: {
      ...{ heat: 'constructor', label: short, order: 0 },
      ...{ judges: ['judge-a'], floor: [{ contest: 'constructor', round: 1 }] },
    },
  },
  { type: 'CloseHeat', data: { heat: '101' } },
  { type: 'CallHeat', data: { heat: 'constructor' } },
  {
    type: 'RecordMark',
    data: { sheet, judge: 'judge-a', entry: 'constructor', dance: 0, mark: 1 },
  },
  signature({ sheet, judge: 'judge-a' }),
  { type: 'ReopenScorecard', data: { sheet, judge: 'judge-a', reason: evil } },
  signature({ sheet, judge: 'judge-a' }),
  { type: 'PublishResults', data: { contest: 'constructor' } },
  { type: 'RetractResults', data: { contest: 'constructor', reason: evil } },
  { type: 'PublishResults', data: { contest: 'constructor' } },
  { type: 'AddStudio', data: { studio: 'late', name: evil } },
];

const pages = [
  ...['', 'agenda', `agenda?find=${encodeURIComponent(evil)}`, 'hall', 'standings', 'emcee'],
  ...['standings/constructor', 'history', `history?judge=${encodeURIComponent(evil)}`],
  ...['', 'heats', 'heats/constructor', 'entries', 'contests/constructor', 'judges'].map(
    (page) => `desk/${page}`,
  ),
];

describe('texts of people are shown as texts', () => {
  let demo: Demo;
  let admin: string;
  let judge: Client;
  const page = async (path: string, cookie: string): Promise<string> => {
    const { status, text } = await ask(demo, path, { headers: { cookie, accept: 'text/html' } });
    expect(status, path).to.equal(200);
    return text;
  };
  before(async () => {
    demo = await startDemo();
    judge = await demo.signIn('Judge A');
    admin = cookieOf(demo, 'admin');
    for (const command of hostile) {
      const outcome = await send(demo, command, { cookie: `${admin}; fc_device=<b>"` });
      expect(outcome, JSON.stringify(command)).to.include({ status: 'accepted' });
    }
  });
  after(() => demo.stop());

  for (const path of pages)
    it(`on the page /${path}`, async () => expectHarmless(await page(demoBase + path, admin)));

  it("on a judge's pages, and in the data that the tablet takes over", async () => {
    expectHarmless(await page(`${demoBase}judge/`, judge.cookie));
    const text = await page(`${demoBase}judge/heat/constructor`, judge.cookie);
    expectHarmless(text);
    const data = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(text)?.[1] ?? '';
    expect(JSON.stringify(JSON.parse(data))).to.include(JSON.stringify(evil).slice(1, -1));
  });

  it('in the administration', async () => {
    const showcase = {
      ...{ path: '2027/constructor/', title: evil, timeZone: 'UTC', locale: 'en' },
      ...{ start: '2027-01-01', end: '2027-01-02' },
    };
    const user = { user: 'constructor', name: evil, grants: [] };
    const posting = { cookie: admin, to: adminCommands };
    for (const command of [
      { type: 'CreateShowcase', data: showcase },
      { type: 'AddUser', data: user },
    ])
      expect(await send(demo, command, posting)).to.include({ status: 'accepted' });
    for (const path of ['', 'admin/', 'admin/users', 'admin/history', '2027/constructor/'])
      expectHarmless(await page(`/showcase/${path}`, admin));
  });

  it('in a notice, even one that was invented', async () => {
    const notice = { kind: 'refused', code: evil.slice(0, 60), sentence: evil };
    const value = Buffer.from(JSON.stringify(notice)).toString('base64url');
    const text = await page(`${demoBase}desk/`, `${admin}; fc_notice=${value}`);
    expectHarmless(text);
    expect(text).to.include('&lt;script>alert(1)');
  });
});

function expectHarmless(text: string): void {
  expect(text).not.to.match(/<script>alert|<img src=x|<i>"|<b>"/);
  // Nothing of it may have ended an attribute either.
  expect(text).not.to.match(/<[^>]* onerror=/);
}
