import { expect } from 'chai';
import { startDemo, demoBase, type Demo } from '../support/demo.ts';
import { startFloorcraft } from '../support/run-floorcraft.ts';
import { ask } from '../support/serve-ground.ts';
import { adminCommands, cookieOf, send } from './hostile-client.ts';

const here = '2026-nebraska';
const people = {
  chair: [{ role: 'chairman', showcase: here }],
  desk: [{ role: 'desk', showcase: here }],
  emcee: [{ role: 'emcee', showcase: here }],
  dj: [{ role: 'dj', showcase: here }],
  both: [
    { role: 'dj', showcase: here },
    { role: 'emcee', showcase: here },
  ],
  screen: [{ role: 'display', showcase: here }],
  'other-desk': [{ role: 'desk', showcase: '2026-other' }],
  'other-admin': [{ role: 'administrator', showcase: '2026-other' }],
  nobody: [],
};

const everybody =
  'public judge admin chair desk emcee dj both screen other-desk other-admin nobody';
const staff = 'admin chair desk';
const pages: [path: string, allowed: string][] = [
  ...['', 'agenda', 'hall', 'standings'].map((path): [string, string] => [path, everybody]),
  ['judge/', 'judge'],
  ['judge/heat/101', 'judge'],
  ['emcee', `${staff} emcee both`],
  ['dj', `${staff} dj both`],
  ['dj/songs', `${staff} dj both`],
  ...['', 'heats', 'heats/101', 'entries', 'contests/101-1', 'judges'].map(
    (path): [string, string] => [`desk/${path}`, staff],
  ),
  ['history', staff],
];
const administration = ['admin/', 'admin/users', 'admin/showcases/new', 'admin/history'];

const commands: [type: string, data: object, allowed: string][] = [
  ['CallHeat', { heat: 'none' }, `${staff} emcee both`],
  ['DropSong', { entry: 'none' }, `${staff} dj both`],
  ['RemovePerson', { person: 'none' }, 'admin desk'],
  ['ScratchEntry', { entry: 'none' }, staff],
  ['PublishResults', { contest: 'none' }, 'admin chair'],
  ['ReopenScorecard', { sheet: 'heat.none', judge: 'judge-a', reason: 'why' }, 'admin chair'],
  ['ForgetPerson', { person: 'none' }, 'admin'],
  ['OpenScorecard', { sheet: 'heat.none', judge: 'judge-a' }, `${staff} judge`],
  ['OpenScorecard', { sheet: 'heat.none', judge: 'judge-b' }, staff],
];

describe('who may see and do what, over HTTP', () => {
  let demo: Demo;
  const cookies = new Map<string, string>();
  before(async () => {
    demo = await startDemo();
    const admin = cookieOf(demo, 'admin');
    cookies.set('admin', admin).set('judge', (await demo.signIn('Judge A')).cookie);
    for (const [user, grants] of Object.entries(people)) {
      const add = { type: 'AddUser', data: { user, name: 'Invented', grants } };
      expect((await send(demo, add, { cookie: admin, to: adminCommands })).status).to.equal(
        'accepted',
      );
      cookies.set(user, cookieOf(demo, user));
    }
  });
  after(() => demo.stop());

  const statusFor = async (who: string, path: string): Promise<number> => {
    const cookie = cookies.get(who);
    return (await ask(demo, path, cookie === undefined ? {} : { headers: { cookie } })).status;
  };
  const openFor = async (path: string): Promise<string> => {
    const found: string[] = [];
    for (const who of everybody.split(' ')) {
      const status = await statusFor(who, path);
      expect(status, `${who} at ${path}`).to.be.oneOf([200, 401, 403]);
      if (status === 200) found.push(who);
    }
    return found.join(' ');
  };

  for (const [path, allowed] of pages)
    it(`the page /${path} opens for ${allowed}`, async () => {
      const found = await openFor(`${demoBase}${path}`);
      expect(found.split(' ')).to.have.members(allowed.split(' '));
    });

  it('who both announces and plays the songs finds both ways on every page', async () => {
    for (const path of ['agenda', 'emcee', 'dj']) {
      const headers = { cookie: cookies.get('both') ?? '' };
      const page = await ask(demo, `${demoBase}${path}`, { headers });
      expect(page.text, path)
        .to.contain(`href="${demoBase}emcee"`)
        .and.contain(`href="${demoBase}dj"`)
        .and.not.contain(`href="${demoBase}desk/"`);
    }
  });

  for (const path of administration)
    it(`the page ${path} opens for the administrator alone`, async () => {
      expect(await openFor(`/showcase/${path}`)).to.equal('admin');
    });

  for (const [type, data, allowed] of commands)
    it(`${type} ${JSON.stringify(data)} is decided for ${allowed}`, async () => {
      const found: string[] = [];
      for (const [who, cookie] of cookies) {
        const { code } = await send(demo, { type, data }, { cookie });
        if (code !== 'NotAllowed' && code !== 'NotYourScorecard') found.push(who);
      }
      expect(found).to.have.members(allowed.split(' '));
    });

  it('reading a page writes nothing, whoever reads it', async () => {
    const before = await logsOf(demo);
    for (const who of everybody.split(' '))
      for (const [path] of pages) await statusFor(who, `${demoBase}${path}`);
    for (const path of administration) await statusFor('admin', `/showcase/${path}`);
    expect(before).to.include('HeatCalled').and.include('UserAdded');
    expect(await logsOf(demo)).to.equal(before);
  });

  it('a command of nobody is not decided', async () => {
    const outcome = await send(demo, { type: 'CallHeat', data: { heat: '101' } });
    expect(outcome).to.include({ status: '401', code: 'SignedOut' });
  });

  it('the administration takes commands of the administrator alone', async () => {
    const add = { type: 'AddUser', data: { user: 'evil', name: 'Evil', grants: [] } };
    for (const [who, cookie] of cookies) {
      if (who === 'admin') continue;
      const outcome = await send(demo, add, { cookie, to: adminCommands });
      expect(outcome.code, who).to.be.oneOf(['NotAllowed', 'SignedOut']);
    }
  });

  it('nobody redeems a one-time link by command, not even the administrator', async () => {
    const redeem = { type: 'RedeemSignInLink', data: { user: 'admin', nonce: 'invented-1' } };
    const posting = { cookie: cookies.get('admin') ?? '', to: adminCommands };
    expect((await send(demo, redeem, posting)).code).to.equal('NotAllowed');
  });
});

/** Every event of the showcase and of the administration, as the command line lists them. */
async function logsOf({ data }: Demo): Promise<string> {
  const runs = [here, 'index'].map((key) =>
    startFloorcraft(data, ['events', 'list', key, '--json']),
  );
  await Promise.all(runs.map(({ ended }) => ended));
  return runs.map((run) => run.out()).join();
}
