import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { historyPage } from '../../../src/projections/history/history.ts';
import { fullName } from '../../../src/projections/people.ts';
import type { Rows } from '../../../src/projections/projection.ts';
import { compareWithLog } from '../../../src/runtime/compare.ts';
import { dataFolder } from '../../../src/runtime/data-folder.ts';
import { rowsAt } from '../../../src/runtime/replay.ts';
import { readModelFile } from '../../../src/runtime/tenant/open-tenant.ts';
import type { OpenTenant } from '../../../src/runtime/tenant/tenant.ts';
import { accept, letterHeat, openForTest } from '../../support/open-showcase.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('forgetting a person', () => {
  const at = temporaryFolder();
  let tenant: OpenTenant;
  beforeEach(async () => {
    tenant = await openForTest(at('data'));
    await accept(tenant, ...letterHeat(2));
    const reason = 'a sprained Zebraankle';
    await accept(tenant, { type: 'ScratchEntry', data: { entry: 'e1', reason } });
  });
  afterEach(() => tenant.close());

  const told = (rows: Rows): string =>
    historyPage(rows, {}, { limit: 1000 })
      .map(({ sentence }) => sentence)
      .join('\n');

  it('names and what was said about people stand sealed in the log from the start', () => {
    expect(told(tenant.readModel)).to.include('Couple 101 scratched: a sprained Zebraankle.');
    const log = readFileSync(dataFolder(at('data')).tenant('test').events);
    const wal = readFileSync(`${dataFolder(at('data')).tenant('test').events}-wal`);
    for (const clear of ['Zebraankle', 'Person l-e1']) {
      expect(log.includes(clear) || wal.includes(clear), clear).to.equal(false);
    }
  });

  it('shows "removed" now, at every earlier moment, and after a rebuild', async () => {
    const before = tenant.head.revision;
    await accept(tenant, { type: 'ForgetPerson', data: { person: 'l-e1' } });
    for (const rows of [tenant.readModel, await rowsAt(tenant, before)]) {
      expect(fullName(rows, 'l-e1')).to.equal(undefined);
      expect(told(rows)).to.include('Couple 101 scratched: removed.').and.not.include('Zebra');
    }
    const file = readModelFile(dataFolder(at('data')), 'test');
    expect((await compareWithLog(tenant, file)).differing).to.equal(0);
    const rows = Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
    expect(rows.includes('Zebraankle'), 'in the file of the read model').to.equal(false);
  });

  it('shows "removed" for what a late command still says of somebody forgotten', async () => {
    const late = { type: 'ScratchEntry', data: { entry: 'e2', reason: 'a Zebracough' } };
    await accept(tenant, { type: 'ForgetPerson', data: { person: 'l-e2' } }, late);
    await accept(tenant, { type: 'ReinstateEntry', data: { entry: 'e2' } }, late);
    const sentences = told(tenant.readModel);
    expect(sentences).to.include('Couple 102 scratched: removed.').and.not.include('Zebrac');
    const file = readModelFile(dataFolder(at('data')), 'test');
    expect((await compareWithLog(tenant, file)).differing).to.equal(0);
  });
});
