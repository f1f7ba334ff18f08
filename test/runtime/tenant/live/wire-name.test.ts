import { expect } from 'chai';
import { endedBy, wireName } from '../../../../src/runtime/tenant/live/wire-name.ts';
import type { OpenTenant } from '../../../../src/runtime/tenant/tenant.ts';
import type { DomainFact } from '../../../../src/domain/events.ts';
import { accept, letterHeat, openForTest } from '../../../support/open-showcase.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('the name by which screens hear a stream', () => {
  const at = temporaryFolder();
  let tenant: OpenTenant;
  let facts: DomainFact[];
  beforeEach(async () => {
    tenant = await openForTest(at('data'));
    await accept(tenant, ...letterHeat(1));
    facts = [];
    tenant.listeners.set('test', (more) => facts.push(...more));
  });
  afterEach(() => tenant.close());

  const ended = (): readonly string[] => endedBy(facts, tenant.state);

  it('is that of the page, but a judge’s is that of the judge’s link', async () => {
    expect(wireName('hall', tenant.state)).to.equal('hall');
    expect(wireName('judge-a', tenant.state)).to.equal('judge-a.0');
    await accept(tenant, { type: 'ReplaceJudgeLink', data: { judge: 'a' } });
    expect(wireName('judge-a', tenant.state)).to.equal('judge-a.1');
    expect(ended()).to.deep.equal(['judge-a.0']);
  });

  it('is over for a judge who was dismissed, and for nobody else', async () => {
    await accept(tenant, { type: 'DismissJudge', data: { judge: 'a' } });
    expect(ended()).to.deep.equal(['judge-a.0']);
  });
});
