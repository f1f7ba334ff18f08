import { expect } from 'chai';
import { createHeldMessages } from '../../../../src/adapters/cable/held-messages.ts';
import type { HeldMessages } from '../../../../src/adapters/cable/held-messages.ts';
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
  command('NamePanel', { heat: 'h4', judges: ['judge-a', 'judge-b'] }),
  command('NamePanel', { heat: 'h4', judges: null }),
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
  command('AddContest', {
    ...{ contest: 'free', title: 'Free', dances: ['Waltz'], kind: 'proficiency', style: 'open' },
  }),
  ...[entry('free', 101), heat('h7', [['free', 1]]), call('h7')],
  ...[mark(['heat.h7', 'judge-a'], 'free-101', '1'), sign('heat.h7', 'judge-a')],
  command('NameFinalist', { word: 'X' }),
  ...[entry('solo', 106), command('WithdrawEntry', { entry: 'solo-106' })],
  ...[entry('free', 106), command('ScratchEntry', { entry: 'free-106' })],
  command('ReinstateEntry', { entry: 'free-106' }),
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
      const news = screens.get(`judge-${judge}.0 judge-news`) ?? '';
      expect(news, `${step.type} on ${sheet}`).to.contain(`${tenant.head.revision},`);
      expect(news).to.contain(sheet);
    }
  });

  it('reach who was away all day as they stand, and all news reach a tablet', async () => {
    const { screens, held, said } = watched(tenant);
    for (const step of day) await accept(tenant, step);
    const replay = [...held].flatMap(([stream, messages]) =>
      (messages.after(0) ?? []).flatMap(({ html }) => shown(stream, JSON.parse(html.toString()))),
    );
    const isNews = ([place]: Shown): boolean => / (judge-news|plan)$/.test(place);
    expect(replay.filter(isNews)).to.have.deep.members(said.filter(isNews));
    const drawings = replay.filter((each) => !isNews(each));
    expect(drawings).to.have.deep.members([...screens].filter((each) => !isNews(each)));
    expect(replay.length).to.be.below(said.length);
  });
});

/** What is to stand in a place: a stream's target, and its HTML. */
type Shown = readonly [place: string, html: string];

/** What watchers of everything see, and the parts that were ever sent, drawn without a memory. */
function watched(tenant: OpenTenant): {
  readonly screens: ReadonlyMap<string, string>;
  readonly known: ReadonlyMap<string, Part>;
  readonly held: ReadonlyMap<string, HeldMessages>;
  readonly said: readonly Shown[];
} {
  const port = makePort({
    ...{ tenant, base: '/showcase/test/', secret: Buffer.alloc(32), url: 'http://localhost' },
    ...{ asset: (name: string) => name, report: () => undefined, mend: () => undefined },
  });
  const screens = new Map<string, string>();
  const known = new Map<string, Part>();
  const held = new Map<string, HeldMessages>();
  const said: Shown[] = [];
  const hear = (stream: string, html: string, revision: number): void => {
    const messages = held.get(stream) ?? createHeldMessages({ count: 1000, bytes: 1e9 });
    if (!held.has(stream)) messages.restart(0);
    held.set(stream, messages);
    messages.add(revision, html);
    for (const [place, drawn] of shown(stream, html)) screens.set(place, drawn);
    said.push(...shown(stream, html));
  };
  const push = createLivePush(onto(hear), partsOf(tenant, port));
  const forgetful = { ...tenant, readModel: { ...tenant.readModel } };
  tenant.listeners.set('screens', (facts) => {
    push(facts, tenant.head.revision);
    for (const part of partsOf(forgetful, port)(facts))
      // The rows of that table are parts of their own.
      if (!part.isNews && part.target !== 'cover-table')
        known.set(`${part.stream} ${part.target}`, part);
  });
  return { screens, known, held, said };
}

function shown(stream: string, message: string): Shown[] {
  const element = /<turbo-stream [^>]*target="([^"]*)"[^>]*><template>(.*?)<\/template>/gs;
  return [...message.matchAll(element)].map(([, target = '', html = '']) => [
    `${stream} ${target}`,
    html,
  ]);
}

function onto(hear: (stream: string, html: string, revision: number) => void): Publisher {
  return {
    wanted: () => true,
    publish: ({ streams, revision }) => {
      for (const [stream, draw] of Object.entries(streams)) hear(stream, draw(), revision);
    },
    close: () => Promise.resolve(),
  };
}
