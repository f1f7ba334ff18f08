import { expect } from 'chai';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateNavigator } from '../../../src/runtime/navigator/generate-navigator.ts';
import { watchNavigator } from '../../../src/runtime/serve/watch-navigator.ts';
import { eventually } from '../../support/eventually.ts';
import { ask, boston, navigatorText, openGround } from '../../support/serve-ground.ts';
import { raleigh } from '../../support/serve-ground.ts';
import type { Ground } from '../../support/serve-ground.ts';

const inBoston = '/showcase/2026/boston/';

describe('a new navigator.yml', () => {
  let ground: Ground;
  beforeEach(() => {
    ground = openGround();
  });
  afterEach(async () => {
    expect(await ground.leave()).to.deep.equal([]);
  });

  it('routes a new showcase at the first request for it', async () => {
    ground.write(navigatorText());
    const serve = await ground.open();
    expect((await ask(serve, inBoston)).status).to.equal(404);
    ground.write(navigatorText([boston]));
    expect((await ask(serve, inBoston)).status).to.equal(200);
  });

  it('that appears where there was none is read; before, the administration answers', async () => {
    const serve = await ground.open();
    expect((await ask(serve, '/showcase/')).text).to.equal('index /showcase/');
    ground.write(navigatorText([boston]));
    expect((await ask(serve, inBoston)).status).to.equal(200);
  });

  it('leaves running showcases running, and a removed one is 404', async () => {
    ground.write(navigatorText([boston, raleigh]));
    const serve = await ground.open();
    const pid = (await ask(serve, `${inBoston}pid`)).text;
    await ask(serve, '/showcase/2026/raleigh/pid');
    ground.write(navigatorText([boston]));
    await eventually('the other is gone', async () => {
      const { status } = await ask(serve, '/showcase/2026/raleigh/pid');
      return status === 404;
    });
    expect((await ask(serve, `${inBoston}pid`)).text).to.equal(pid);
    expect(ground.told).to.deep.equal(['routes: - /showcase/2026/raleigh/']);
  });

  it('that is not UTF-8 changes nothing, and says what it is not', async () => {
    ground.write(navigatorText([boston]));
    const serve = await ground.open();
    const other = Buffer.from(`# Zo\xeb\n${navigatorText()}`, 'latin1');
    writeFileSync(`${ground.data.navigator}.new`, other);
    renameSync(`${ground.data.navigator}.new`, ground.data.navigator);
    await eventually('the error is told', () => ground.told.length > 0);
    expect(ground.told[0]).to.equal(
      'navigator.yml cannot be read: not UTF-8: byte 0xEB at line 1; save the file as UTF-8.',
    );
    expect((await ask(serve, inBoston)).status).to.equal(200);
  });

  it('with an error changes nothing, and says what is wrong in which line', async () => {
    ground.write(navigatorText([boston]));
    const serve = await ground.open();
    ground.write('server:\n  root_pth: /\n');
    await eventually('the error is told', () => ground.told.length > 0);
    expect(ground.told).to.deep.equal([
      'navigator.yml:2: The key server.root_pth is unknown: did you mean root_path?',
      'The running configuration stays as it is.',
    ]);
    expect((await ask(serve, inBoston)).status).to.equal(200);
    ground.write(navigatorText([boston, raleigh]));
    await eventually('the mended one is read', () => ground.told.some((line) => /\+/.test(line)));
    expect((await ask(serve, '/showcase/2026/raleigh/')).status).to.equal(200);
  });

  it('that the administration made and somebody then edited is not taken', async () => {
    const made = generateNavigator({ showcases: [], users: [] });
    ground.write(made);
    const serve = await ground.open();
    ground.write(made.replace('/showcase/\n', '/showcase/2026/boston/\n'));
    await eventually('the edit is told', () => ground.told.length > 0);
    expect(ground.told[0]).to.match(/was edited by hand, which is not read/);
    expect((await ask(serve, inBoston)).status).to.equal(404);
  });

  it('loses no request while it is read again and again', async () => {
    ground.write(navigatorText([boston]));
    const serve = await ground.open();
    await ask(serve, inBoston);
    const statuses = new Set<number>();
    for (let round = 0; round < 20; round += 1) {
      const next = `${ground.data.navigator}.next`;
      writeFileSync(next, navigatorText(round % 2 === 0 ? [boston, raleigh] : [boston]));
      renameSync(next, ground.data.navigator);
      const answers = await Promise.all([1, 2, 3, 4].map(() => ask(serve, inBoston)));
      for (const { status } of answers) statuses.add(status);
    }
    expect([...statuses]).to.deep.equal([200]);
  });
});

describe('a navigator.yml with an error at the start', () => {
  it('is not served', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
    const file = path.join(folder, 'navigator.yml');
    writeFileSync(file, 'servr: {}\n');
    const watched = watchNavigator({ file, tell: () => undefined });
    expect(watched).to.deep.equal({
      lines: ['navigator.yml:1: The key servr is unknown: did you mean server?'],
    });
    rmSync(folder, { recursive: true });
  });
});
