import { expect } from 'chai';
import { derivedId } from '../../../src/runtime/derived-id.ts';
import { askTenant } from '../../../src/runtime/operator/ask-tenant.ts';
import { withTenant } from '../../../src/runtime/tenant-client.ts';
import { commandLine } from '../../support/command-line.ts';
import { eventually } from '../../support/eventually.ts';
import { startFloorcraft, type Floorcraft } from '../../support/run-floorcraft.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('verbs on a showcase whose process runs', () => {
  const folder = temporaryFolder();
  let cli: ReturnType<typeof commandLine>;
  let tenant: Floorcraft;

  beforeEach(async () => {
    cli = commandLine(folder('data'));
    await cli.importSmall();
    tenant = startFloorcraft(folder('data'), ['process', 'tenant', '2026-small']);
    await eventually('the tenant to listen', async () => {
      const asked = { method: 'GET', path: '/_control/status' } as const;
      const answer = await askTenant(cli.data, '2026-small', asked);
      return answer?.status === 200 || tenant.process.exitCode !== null;
    });
    expect(tenant.process.exitCode, tenant.talk()).to.equal(null);
  });

  afterEach(async () => {
    tenant.process.kill('SIGTERM');
    await tenant.ended;
  });

  it('read its log and its rows beside it', async () => {
    expect((await cli.run('events', 'verify', '2026-small')).code).to.equal(0);
    expect((await cli.run('projection', 'compare', '2026-small')).code).to.equal(0);
    const { rows } = await cli.json('status');
    const small = rows[0].tenants.find(({ key }: { key: string }) => key === '2026-small');
    expect(small.pid).to.equal(tenant.process.pid);
  });

  it('send their commands to it, and an import finds everything there already', async () => {
    const data = { studio: 'new', name: 'Newton' };
    const added = { commandId: derivedId('test', 'studio'), type: 'AddStudio', data };
    const address = { data: cli.data, key: '2026-small' };
    const outcomes = await withTenant(address, (to) => to.submit([added]));
    expect(outcomes[0]).to.include({ status: 'accepted' });
    const { rows } = await cli.json('history', 'log', '2026-small', '--limit', '1');
    expect(rows[0]).to.include({ sentence: 'Studio "Newton" added.', actorKind: 'operator' });
    expect((await cli.importSmall()).talk.join()).to.contain('nothing changed');
  });

  it('rebuild its read model, which it swaps by itself and keeps up to date', async () => {
    const { code, talk, rows } = await cli.json('projection', 'rebuild', '2026-small');
    expect(code, talk.join()).to.equal(0);
    const data = { studio: 'later', name: 'Later Dancing' };
    const added = { commandId: derivedId('test', 'later'), type: 'AddStudio', data };
    await withTenant({ data: cli.data, key: '2026-small' }, (to) => to.submit([added]));
    const listed = await cli.json('projection', 'list', '2026-small');
    expect(listed.rows[0]).to.include({ revision: Number(rows[0].revision) + 1, lag: 0 });
    expect((await cli.run('projection', 'compare', '2026-small')).code).to.equal(0);
  });
});
