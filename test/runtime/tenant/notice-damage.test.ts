import { expect } from 'chai';
import { makePort } from '../../../src/runtime/tenant/make-port.ts';
import type { OpenTenant } from '../../../src/runtime/tenant/tenant.ts';
import { accept, letterHeat, openForTest } from '../../support/open-showcase.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('damage that a page meets', () => {
  const at = temporaryFolder();
  let tenant: OpenTenant;
  beforeEach(async () => {
    tenant = await openForTest(at('data'));
    await accept(tenant, ...letterHeat(1));
  });
  afterEach(() => tenant.close());

  it('is the rows’ only where their file is damaged: that of a log would never be mended', () => {
    let mended = 0;
    const port = makePort({
      ...{ tenant, base: '/showcase/2026/test/', secret: Buffer.alloc(32) },
      ...{ url: 'http://localhost', asset: (name: string) => name, report: () => undefined },
      mend: () => void (mended += 1),
    });
    const damage = Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });
    expect(port.noticeDamage(damage), 'the rows are whole').to.equal(false);
    expect([tenant.broken, mended]).to.deep.equal([undefined, 0]);
    tenant.readModel.isDamaged = () => true;
    expect(port.noticeDamage(new Error('another fault'))).to.equal(false);
    expect(port.noticeDamage(damage)).to.equal(true);
    expect([tenant.broken, mended]).to.deep.equal(['malformed', 1]);
    expect(port.alarms()).to.deep.equal(['pages are made anew: malformed']);
    tenant.broken = undefined;
  });
});
