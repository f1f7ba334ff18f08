import { mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { readServerFile } from '../../src/runtime/serve/server-file.ts';
import { demoBase, startDemo, type Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { startFloorcraft } from '../support/run-floorcraft.ts';
import { ask } from '../support/serve-ground.ts';
import { adminCommands, commands, cookieOf, send } from './hostile-client.ts';

const desk = `${demoBase}desk/`;

describe('who is removed while routes cannot be written', () => {
  let demo: Demo;
  let admin: string;
  let inTheWay: string;
  before(async () => {
    demo = await startDemo();
    admin = cookieOf(demo, 'admin');
    const grants = [{ role: 'desk', showcase: '2026-nebraska' }];
    expect(
      await toAdministration('AddUser', { user: 'ben', name: 'Ben Sample', grants }),
    ).to.include({
      status: 'accepted',
    });
    const file = path.join(demo.data, 'server.json');
    const index = readServerFile(file)?.children.find(({ name }) => name === 'index');
    inTheWay = path.join(demo.data, `navigator.yml.${String(index?.pid)}.new`);
  });
  after(() => demo.stop());

  const toAdministration = (type: string, data: object) =>
    send(demo, { type, data }, { cookie: admin, to: adminCommands });
  const seesDesk = async (): Promise<number> => {
    const headers = { cookie: cookieOf(demo, 'ben'), accept: 'application/json' };
    return (await ask(demo, desk, { headers })).status;
  };

  it('is told so truly, and has no page and no command from the next request on', async () => {
    expect(await seesDesk()).to.equal(200);
    mkdirSync(inTheWay);
    expect(await toAdministration('RemoveUser', { user: 'ben' })).to.include({
      status: 'accepted',
    });
    expect(await seesDesk()).to.equal(401);
    const call = { type: 'CallHeat', data: { heat: '102' } };
    const outcome = await send(demo, call, { cookie: cookieOf(demo, 'ben'), to: commands }).catch(
      String,
    );
    expect(outcome).not.to.include({ status: 'accepted' });
  });

  const administration = async (cookie: string): Promise<string> =>
    (await ask(demo, '/showcase/admin/', { headers: { cookie, accept: 'text/html' } })).text;

  it('status and the administrator’s page say what fails, until it works again', async () => {
    const status = async (): Promise<[number | null, string]> => {
      const run = startFloorcraft(demo.data, ['status', '--json']);
      return [await run.ended, run.out()];
    };
    const [code, told] = await status();
    expect(code).to.equal(5);
    expect(told).to.contain('navigator.yml: EISDIR');
    expect(await administration(admin)).to.match(/Tell the operator.*navigator\.yml: EISDIR/s);
    expect((await ask(demo, '/showcase/')).text).not.to.contain('EISDIR');
    rmdirSync(inTheWay);
    await eventually('nothing to fail', async () => (await status())[0] === 0);
    expect(await administration(admin)).not.to.contain('Tell the operator');
    expect(await seesDesk()).to.equal(401);
  });
});
