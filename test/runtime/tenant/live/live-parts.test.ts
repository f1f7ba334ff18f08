import { expect } from 'chai';
import type { DomainCommand } from '../../../../src/domain/commands.ts';
import type { Publisher } from '../../../../src/domain/live/publication.ts';
import { createLivePush, type Part } from '../../../../src/runtime/tenant/live/live-push.ts';
import { partsOf } from '../../../../src/runtime/tenant/live/parts.ts';
import { makePort } from '../../../../src/runtime/tenant/make-port.ts';
import type { OpenTenant } from '../../../../src/runtime/tenant/tenant.ts';
import {
  call,
  entry,
  heat,
  latinDanced,
  mark,
  ranking,
  readyShowcase,
  recall,
  reopen,
  sign,
  unmark,
  waltzDanced,
} from '../../../support/cast.ts';
import { command } from '../../../support/given.ts';
import { accept, openForTest } from '../../../support/open-showcase.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** What follows the waltz semi-final and latin: everything that may move a screen. */
const day: readonly DomainCommand[] = [
  ...[...readyShowcase, ...waltzDanced, ...latinDanced],
  command('DirectScreen', { screen: 'main', page: 'floor' }),
  command('ScratchEntry', { entry: 'waltz-106' }),
  ...[recall([101, 102, 103]), command('AdoptRules', { showProvisional: true })],
  ...[call('h4'), ...ranking('waltz.r2.d0', 'judge-a', [103, 101, 102])],
  command('DirectScreen', { screen: 'main', page: 'results' }),
  ...[reopen('latin.r1.d0', 'judge-b'), unmark(['latin.r1.d0', 'judge-b'], 'latin-106')],
  mark(['latin.r1.d0', 'judge-b'], 'latin-106', 6),
  sign('latin.r1.d0', 'judge-b'),
  command('PublishResults', { contest: 'latin' }),
  command('RetractResults', { contest: 'latin', reason: 'looked at again' }),
  ...[call('h3'), mark(['heat.h3', 'judge-c'], 'medals-101', 'GH'), entry('medals', 104)],
  mark(['heat.h3', 'judge-c'], 'medals-104', 'B'),
  unmark(['heat.h3', 'judge-c'], 'medals-104'),
  command('DirectScreen', { screen: 'main', page: 'agenda' }),
  command('CancelHeat', { heat: 'h5' }),
  ...[heat('h6', [['solo', 1]]), command('CloseHeat', { heat: 'h3' })],
  command('ChooseTheme', { accent: '#114477', art: 'rings' }),
  ...[call('h6'), command('CheckOutJudge', { judge: 'judge-c' })],
];

describe('live parts', () => {
  const at = temporaryFolder();
  let tenant: OpenTenant;
  beforeEach(async () => {
    tenant = await openForTest(at('data'));
  });
  afterEach(() => tenant.close());

  it('stand on screens as they would be drawn afresh, after every step of a day', async () => {
    const { screens, known } = watched(tenant);
    for (const step of day) {
      await accept(tenant, step);
      for (const [name, part] of known)
        expect(screens.get(name), `${name} after ${step.type}`).to.equal(part.draw().html);
    }
    expect(known.size).to.be.above(25);
  });

  it('tell every tablet of every mark of its judge, on whichever card', async () => {
    const { screens } = watched(tenant);
    for (const step of day) {
      await accept(tenant, step);
      if (step.type !== 'RecordMark' && step.type !== 'SignScorecard') continue;
      const { sheet, judge } = step.data;
      const news = screens.get(`judge-${judge} judge-news`) ?? '';
      expect(news, `${step.type} on ${sheet}`).to.contain(`${tenant.head.revision},`);
      expect(news).to.contain(sheet);
    }
  });
});

/** What watchers of everything see, and the parts that were ever sent, drawn without a memory. */
function watched(tenant: OpenTenant): {
  readonly screens: ReadonlyMap<string, string>;
  readonly known: ReadonlyMap<string, Part>;
} {
  const port = makePort({
    ...{ tenant, base: '/showcase/test/', secret: Buffer.alloc(32), url: 'http://localhost' },
    ...{ asset: (name: string) => name, report: () => undefined },
  });
  const screens = new Map<string, string>();
  const known = new Map<string, Part>();
  const push = createLivePush(onto(screens), partsOf(tenant, port));
  const forgetful = { ...tenant, readModel: { ...tenant.readModel } };
  tenant.listeners.add((facts) => {
    push(facts, tenant.head.revision);
    for (const part of partsOf(forgetful, port)(facts))
      // The rows of that table are parts of their own.
      if (!part.isNews && part.target !== 'cover-table')
        known.set(`${part.stream} ${part.target}`, part);
  });
  return { screens, known };
}

function onto(screens: Map<string, string>): Publisher {
  const element = /<turbo-stream [^>]*target="([^"]*)"[^>]*><template>(.*?)<\/template>/gs;
  return {
    wanted: () => true,
    publish: ({ streams }) => {
      for (const [stream, draw] of Object.entries(streams))
        for (const [, target = '', html = ''] of draw().matchAll(element))
          screens.set(`${stream} ${target}`, html);
    },
    close: () => Promise.resolve(),
  };
}
