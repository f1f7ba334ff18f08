import { expect } from 'chai';
import { groundOfDemo, type Ground } from '../../faults/ground.ts';
import { fromHere } from '../../security/hostile-client.ts';
import { eventually } from '../../support/eventually.ts';
import { ask } from '../../support/serve-ground.ts';
import { floorcraft, settingsFiles, trustsProxy } from '../../support/settings-ground.ts';

describe('a setting of the operator', () => {
  let ground: Ground;
  groundOfDemo((opened) => (ground = opened));

  const untilTrusts = (isWanted: boolean): Promise<void> =>
    eventually(`trust in the proxy: ${String(isWanted)}`, async () => {
      return (await trustsProxy(ground)) === isWanted;
    });

  it('holds in the serve that runs as soon as it is set', async () => {
    expect(await trustsProxy(ground)).to.equal(false);
    const set = await floorcraft(ground.data, 'config', 'set', 'server.trust_proxy', 'true');
    expect(set).to.deep.include({ code: 0, talk: 'It holds now.\n' });
    expect(set.out).to.equal('machine.yml\n+ server:\n+   trust_proxy: true\n');
    await untilTrusts(true);
  });

  it('is there and holds after acts of the administration, a sign-in and a restart', async () => {
    const { data, port } = ground;
    const add = ['user', 'add', 'Ben Sample', '--id', 'ben', '--role', 'desk'];
    expect((await floorcraft(data, ...add)).code).to.equal(0);
    const link = (await floorcraft(data, 'user', 'link', 'ben')).out.trim();
    const headers = fromHere({ port });
    const signedIn = await ask({ port }, new URL(link).pathname, { method: 'POST', headers });
    expect(signedIn.status).to.equal(303);
    const { read } = settingsFiles(data);
    expect(read('navigator.yml'))
      .to.match(/trust_proxy: true/)
      .and.match(/user: ben/);
    expect(await trustsProxy(ground)).to.equal(true);
    await ground.stop();
    expect((await floorcraft(data, 'user', 'add', 'Cara Sample', '--id', 'cara')).code).to.equal(0);
    expect(read('navigator.yml'))
      .to.match(/trust_proxy: true/)
      .and.match(/user: cara/);
    await ground.again();
    expect(await trustsProxy(ground)).to.equal(true);
    expect(read('machine.yml')).to.equal('server:\n  trust_proxy: true\n');
    expect((await floorcraft(data, 'status')).code).to.equal(0);
  });

  it('written into machine.yml by hand is taken by a serve that runs, and taken back', async () => {
    const { write } = settingsFiles(ground.data);
    write('machine.yml', '# none\n');
    await untilTrusts(false);
    write('machine.yml', 'server: { trust_proxy: true }\n');
    await untilTrusts(true);
    await floorcraft(ground.data, 'config', 'unset', 'server.trust_proxy');
    await untilTrusts(false);
  });

  it('with --dry-run is only shown', async () => {
    const { read } = settingsFiles(ground.data);
    const before = read('machine.yml');
    const line = ['config', 'set', 'server.hostname', 'hall.example', '--dry-run'];
    const { code, out } = await floorcraft(ground.data, ...line);
    expect([code, out]).to.satisfy(
      ([ended, said]: [number, string]) => ended === 0 && said.includes('hall.example'),
    );
    expect(read('machine.yml')).to.equal(before);
  });
});

describe('a setting that is written while the administration’s process is down', () => {
  let ground: Ground;
  groundOfDemo((opened) => (ground = opened));

  it('has it started, and holds', async () => {
    expect((await ground.look('/showcase/')).status).to.equal(200);
    process.kill(ground.pidOf('index') ?? 0, 'SIGKILL');
    await eventually('it to be gone', () => ground.pidOf('index') === undefined);
    settingsFiles(ground.data).write('machine.yml', 'server: { trust_proxy: true }\n');
    await eventually('trust in the proxy', () => trustsProxy(ground));
  });
});
