import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { sessionTokens } from '../../../src/adapters/http/session/session-token.ts';
import { parseNavigator } from '../../../src/runtime/navigator/parse-navigator.ts';
import { commandLine } from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const boston = ['2026/boston/', '--title', 'Boston Open', '--start', '2026-05-02'];

describe('tenant add', () => {
  const folder = temporaryFolder();

  it('creates a showcase that is listed, routed and open', async () => {
    const cli = commandLine(folder('data'));
    const { code, rows } = await cli.json('tenant', 'add', ...boston);
    expect([code, rows[0].key, rows[0].created]).to.deep.equal([0, '2026-boston', true]);
    expect((await cli.json('tenant', 'list')).rows[0]).to.include({ revision: 0 });
    const routing = parseNavigator(readFileSync(cli.data.navigator, 'utf8'));
    expect(routing).to.have.property('config');
    expect(JSON.stringify(routing)).to.contain('2026/boston/');
  });

  it('with --dry-run says so and writes nothing', async () => {
    const cli = commandLine(folder('data'));
    const { code, out } = await cli.run('tenant', 'add', ...boston, '--dry-run');
    expect(code).to.equal(0);
    expect(out[0]).to.contain('would be created');
    expect((await cli.run('tenant', 'list')).out).to.deep.equal([]);
  });

  it('for the second time finds it there already', async () => {
    const cli = commandLine(folder('data'));
    await cli.run('tenant', 'add', ...boston);
    const { code, rows } = await cli.json('tenant', 'add', ...boston);
    expect([code, rows[0].created]).to.deep.equal([0, false]);
  });

  it('is refused for a path that is taken, a time zone there is not, and wrong dates', async () => {
    const cli = commandLine(folder('data'));
    await cli.run('tenant', 'add', ...boston);
    const taken = await cli.run(
      'tenant',
      'add',
      '2026-boston',
      '--title',
      'X',
      '--start',
      '2026-01-01',
    );
    expect([taken.code, taken.talk.join()]).to.satisfy(
      ([code, talk]: [number, string]) => code === 1 && talk.includes('PathTaken'),
    );
    const raleigh = ['2026/raleigh/', '--title', 'X', '--start'];
    const zone = await cli.run('tenant', 'add', ...raleigh, '2026-01-01', '--time-zone', 'Mars');
    expect(zone.talk.join()).to.contain('There is no time zone Mars');
    expect((await cli.run('tenant', 'add', ...raleigh, 'tomorrow')).code).to.equal(2);
    expect((await cli.json('tenant', 'list')).rows).to.have.lengthOf(1);
  });
});

describe('user', () => {
  const folder = temporaryFolder();
  const ada = ['Ada Example', '--id', 'ada', '--role', 'administrator'];

  it('add, list and remove work together', async () => {
    const cli = commandLine(folder('data'));
    expect((await cli.run('user', 'add', ...ada)).code).to.equal(0);
    const grants = [{ role: 'administrator', showcase: '*' }];
    const listed = await cli.json('user', 'list');
    expect(listed.rows).to.deep.equal([{ user: 'ada', name: 'Ada Example', grants }]);
    expect((await cli.run('user', 'remove', 'ada')).code).to.equal(0);
    expect((await cli.run('user', 'list')).talk.join()).to.contain('Nobody may sign in yet');
  });

  it('add and remove change nothing with --dry-run', async () => {
    const cli = commandLine(folder('data'));
    expect((await cli.run('user', 'add', ...ada, '--dry-run')).code).to.equal(0);
    expect((await cli.json('user', 'list')).rows).to.be.empty;
    await cli.run('user', 'add', ...ada);
    expect((await cli.run('user', 'remove', 'ada', '--dry-run')).code).to.equal(0);
    expect((await cli.json('user', 'list')).rows).to.have.lengthOf(1);
  });

  it('add makes an id of the name, and grants a role in one showcase', async () => {
    const cli = commandLine(folder('data'));
    await cli.importSmall();
    const line = ['Zoë Sample', '--role', 'desk', '--showcase', '2026/small/'];
    const { rows } = await cli.json('user', 'add', ...line);
    expect(rows[0].user).to.equal('zoe-sample');
    expect(rows[0].grants).to.deep.equal([{ role: 'desk', showcase: '2026-small' }]);
  });

  it('add takes no name whose letters a terminal that is not UTF-8 lost', async () => {
    const cli = commandLine(folder('data'));
    const { code, talk } = await cli.run('user', 'add', 'Zo\uFFFD Sample');
    expect([code, talk.join()]).to.deep.equal([
      2,
      'floorcraft: "Zo\uFFFD Sample" is not UTF-8: set the terminal to UTF-8 and try again.',
    ]);
  });

  it('add asks whether another role was meant, and is refused for a taken id', async () => {
    const cli = commandLine(folder('data'));
    const wrong = await cli.run('user', 'add', 'Ada', '--role', 'administrater');
    expect([wrong.code, wrong.talk.join()]).to.deep.equal([
      2,
      'floorcraft user add: There is no role administrater: did you mean administrator?',
    ]);
    await cli.run('user', 'add', ...ada);
    expect((await cli.run('user', 'add', ...ada)).talk.join()).to.contain('AlreadyExists');
  });

  it('link prints a link that signs the person in for an hour', async () => {
    const cli = commandLine(folder('data'));
    await cli.run('user', 'add', ...ada);
    const { code, rows } = await cli.json('user', 'link', 'ada');
    expect(code).to.equal(0);
    const token = String(rows[0].url).split('/showcase/sign-in/')[1] ?? '';
    const now = Math.floor(Date.now() / 1000);
    const tokens = sessionTokens(cli.data.secretKey());
    expect(tokens.verifySignInLink(token, now)).to.include({ user: 'ada' });
    expect(tokens.verifySignInLink(token, now + 3601)).to.equal(undefined);
  });

  it('link and remove do not know who is not there, and name the nearest', async () => {
    const cli = commandLine(folder('data'));
    await cli.run('user', 'add', ...ada);
    const link = await cli.run('user', 'link', 'adda');
    expect([link.code, link.talk.join()]).to.satisfy(
      ([code, talk]: [number, string]) => code === 3 && talk.endsWith('Did you mean ada?'),
    );
    expect((await cli.run('user', 'remove', 'nobody')).code).to.equal(3);
  });
});
