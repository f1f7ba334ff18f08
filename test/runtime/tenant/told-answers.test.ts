import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import type { Outcome } from '../../../src/domain/message.ts';
import type { Sent } from '../../../src/runtime/tenant/commands/sent.ts';
import type { OpenTenant } from '../../../src/runtime/tenant/tenant.ts';
import { accept, asSent, letterHeat, openForTest } from '../../support/open-showcase.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What a tablet that heard no answer sends again, after it sent something newer. */
describe('answers told to judges', () => {
  const at = temporaryFolder();
  const card = { sheet: 'heat.1', judge: 'a' };
  let tenant: OpenTenant;
  beforeEach(async () => {
    tenant = await openForTest(at('data'));
    await accept(tenant, ...letterHeat(1));
  });
  afterEach(() => tenant.close());

  it('a mark that stood already, sent again, does not undo the newer one', async () => {
    await tell(mark('G'));
    const again = mark('G');
    const first = await tell(again);
    await tell(mark('S'));
    const second = await tell(again);
    expect(first).to.deep.equal({ ...accepted(again), revisions: [] });
    expect(second).to.deep.equal(first);
    expect(standing()).to.equal('S');
  });

  it('nor does it within one request', async () => {
    await tell(mark('G'));
    const again = mark('G');
    const outcomes = await tenant.submit([again, mark('S'), again]);
    expect(outcomes.map(({ revisions = [] }) => revisions.length)).to.deep.equal([0, 1, 0]);
    expect(standing()).to.equal('S');
  });

  it('nor when the desk brings what the tablet kept', async () => {
    await tell(mark('G'));
    const again = mark('G');
    await tell(again);
    await tell(mark('S'));
    expect(await tell(byDesk(again))).to.deep.equal({ ...accepted(again), revisions: [] });
    expect(standing()).to.equal('S');
  });

  it('a refused mark stays refused for the tablet, and the desk may bring it later', async () => {
    await tell(mark('G'));
    await tell(byJudge('SignScorecard', card));
    const late = mark('S');
    expect(await tell(late)).to.include({ status: 'refused', code: 'ScorecardAlreadySigned' });
    await accept(tenant, { type: 'ReopenScorecard', data: { ...card, reason: 'A wrong letter' } });
    expect(await tell(late)).to.include({ status: 'refused', code: 'ScorecardAlreadySigned' });
    expect(standing()).to.equal('G');
    expect(await tell(byDesk(late))).to.include({ status: 'accepted' });
    expect(standing()).to.equal('S');
  });

  it('a mark before the call is decided again after it', async () => {
    const entry = { entry: 'e2-1', sheet: 'heat.2' };
    const early = byJudge('RecordMark', { judge: 'a', dance: 0, mark: 'G', ...entry });
    await accept(tenant, ...secondHeat());
    expect(await tell(early)).to.include({ status: 'refused', code: 'ScorecardNotOpen' });
    await accept(tenant, { type: 'CallHeat', data: { heat: '2' } });
    expect(await tell(early)).to.include({ status: 'accepted' });
  });

  it('a conflict is told again as it was, however the subject stands by then', async () => {
    const stale = mark('G');
    const command = { ...Object(stale.command), expectedRevision: 3 };
    const sent = { ...stale, command };
    const first = await tell(sent);
    expect(first).to.include({ status: 'conflict', code: 'RevisionDiffers' });
    await tell(mark('S'));
    expect(await tell(sent)).to.deep.equal(first);
    expect(standing()).to.equal('S');
  });

  it('what nothing was accepted of was not told: a repeat is decided', async () => {
    const store = { ...tenant.store };
    tenant.store.append = () => Promise.reject(new Error('disk full'));
    const [first, again] = [mark('G'), mark('G')];
    const failure = await tenant.submit([first, again]).catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'NothingAccepted');
    Object.assign(tenant.store, store);
    expect((await tell(again)).revisions, 'this one records it now').to.have.length(1);
  });

  function tell(sent: Sent): Promise<Outcome> {
    return tenant.submit([sent]).then(([outcome]) => outcome ?? expect.fail('no answer'));
  }

  function standing(): unknown {
    return tenant.state.get('scorecard', 'heat.1/a')?.marks['e1/0'];
  }
});

function mark(letter: string): Sent {
  const line = { sheet: 'heat.1', judge: 'a', entry: 'e1', dance: 0 };
  return byJudge('RecordMark', { ...line, mark: letter });
}

function byJudge(type: string, data: object): Sent {
  const origin = { actor: { kind: 'judge' as const, id: 'a' }, device: 'tablet' };
  return { command: { commandId: randomUUID(), type, data }, origin };
}

function byDesk({ command }: Sent): Sent {
  const [{ origin } = expect.fail('nothing sent')] = asSent([{ type: 'none', data: {} }]);
  return { command, origin };
}

function accepted({ command }: Sent): Pick<Outcome, 'commandId' | 'status'> {
  return { commandId: String(Object(command).commandId), status: 'accepted' };
}

/** Another heat of the same couple, not called yet. */
function secondHeat(): { readonly type: string; readonly data: object }[] {
  const marking = { way: 'letters', letters: ['GH', 'G', 'S', 'B'] };
  const contest = { contest: 'more', title: 'More letters', dances: ['Waltz'] };
  const heat = { heat: '2', label: '2', order: 2, floor: [{ contest: 'more', round: 1 }] };
  const entry = { entry: 'e2-1', contest: 'more', couple: 'k-e1', back: 101 };
  return [
    { type: 'AddContest', data: { ...contest, kind: 'proficiency', marking } },
    { type: 'ScheduleHeat', data: heat },
    { type: 'RegisterEntry', data: entry },
  ];
}
