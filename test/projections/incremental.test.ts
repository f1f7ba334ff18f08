import { expect } from 'chai';
import fc from 'fast-check';
import type { DomainFact } from '../../src/domain/events.ts';
import { projectionsOf, tablesOf } from '../../src/projections/catalogue.ts';
import { compareRows } from '../../src/projections/compare-rows.ts';
import { createMemoryRows, type MemoryRows } from '../../src/projections/memory-rows.ts';
import { projectBatch } from '../../src/projections/project-batch.ts';
import {
  backs,
  call,
  entry,
  heat,
  judges,
  latinDanced,
  mark,
  readyShowcase,
  recall,
  reopen,
  sign,
  unmark,
  waltzDanced,
} from '../support/cast.ts';
import { indexDay, showcaseDay } from '../support/every-event.ts';
import { command, factsOf, factsOfAccepted, rowsOf, type Step } from '../support/given.ts';

const sheets = ['latin.r1.d0', 'latin.r1.d1', 'waltz.r1.d0', 'waltz.r2.d0', 'heat.h3', 'heat.h5'];
const sheet = fc.constantFrom(...sheets);
const judge = fc.constantFrom(...judges);
const back = fc.constantFrom(...backs);
const contest = fc.constantFrom('latin', 'waltz', 'medals', 'points', 'solo');
const card = fc.tuple(sheet, judge);
const heats = [heat('h1', [['waltz', 1]]), heat('h2', [['latin', 1]]), heat('h5', [['solo', 1]])];
const heatId = fc.constantFrom('h1', 'h2', 'h3', 'h4', 'h5');
const value = fc.constantFrom<string | number>(1, 2, 3, 4, 5, 6, 'G', 'B');

/** A mark on a card that mostly fits: of a couple of the contest the card is for. */
const marking = fc.tuple(card, back, value).map(([[id, by], n, what]) => {
  const of = { 'heat.h3': n < 103 ? 'medals' : 'points', 'heat.h5': 'solo' }[id];
  return mark([id, by], `${of ?? id.split('.')[0] ?? ''}-${String(n)}`, what);
});

const entryId = fc.tuple(contest, back).map(([of, n]) => `${of}-${String(n)}`);
const about = (type: 'ScratchEntry' | 'ReinstateEntry' | 'WithdrawEntry') =>
  entryId.map((id) => command(type, { entry: id }));
const with_ = (type: 'CallHeat' | 'WithdrawCall' | 'CloseHeat' | 'CancelHeat') =>
  heatId.map((id) => command(type, { heat: id }));

/** Anything that may happen on the day; what the rules refuse is left out. */
const happening: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: marking, weight: 12 },
  fc.tuple(card, entryId).map(([on, id]) => unmark(on, id)),
  card.map(([id, by]) => sign(id, by)),
  card.map(([id, by]) => reopen(id, by)),
  ...[about('ScratchEntry'), about('ReinstateEntry'), about('WithdrawEntry')],
  fc.tuple(contest, back).map(([of, n]) => entry(of, n)),
  ...[with_('CallHeat'), with_('WithdrawCall'), with_('CloseHeat'), with_('CancelHeat')],
  fc.constantFrom(...heats),
  fc
    .tuple(heatId, fc.option(fc.shuffledSubarray(judges, { minLength: 1 })))
    .map(([id, some]) => command('NamePanel', { heat: id, judges: some })),
  fc.shuffledSubarray(backs, { minLength: 1 }).map((best) => recall(best, 'so decided')),
  fc.constant(command('WithdrawRecall', { contest: 'waltz', round: 1, reason: 'counted wrong' })),
  judge.map((id) => command('DismissJudge', { judge: id })),
  judge.map((id) =>
    command('AppointJudge', {
      ...{ judge: id, person: `person-${id.slice(-1)}`, letter: id.slice(-1).toUpperCase() },
    }),
  ),
  contest.map((of) => command('PublishResults', { contest: of })),
  contest.map((of) => command('RetractResults', { contest: of, reason: 'looked at again' })),
);

const beginnings: readonly (readonly Step[])[] = [
  [...readyShowcase, call('h3')],
  [...readyShowcase, ...waltzDanced],
  [...readyShowcase, ...waltzDanced, recall([101, 102, 103]), call('h4')],
  [...readyShowcase, ...latinDanced, call('h5')],
];

const dismissed = [
  ...[...readyShowcase, call('h3'), mark(['heat.h3', 'judge-a'], 'points-103', 50)],
  command('DismissJudge', { judge: 'judge-a' }),
];
const cancelled = [
  ...[...readyShowcase, call('h5'), command('WithdrawCall', { heat: 'h5' })],
  command('CancelHeat', { heat: 'h5' }),
];

const named = command('NamePanel', { heat: 'h3', judges: ['judge-b'] });

/** What alters the results or the coverage of something that the event does not name. */
const indirect: Readonly<Record<string, readonly Step[]>> = {
  'a heat is scheduled after its entries': readyShowcase,
  'a judge is dismissed after marking': dismissed,
  'a judge is appointed again': [
    ...dismissed,
    command('AppointJudge', { judge: 'judge-a', person: 'person-a', letter: 'A' }),
  ],
  'a heat is cancelled after its cards were opened': cancelled,
  'a heat is scheduled again': [...cancelled, heat('h5', [['solo', 1]])],
  'a recall is withdrawn after the cards of the final were opened': [
    ...[...readyShowcase, ...waltzDanced, recall([101, 102, 103]), call('h4')],
    command('WithdrawCall', { heat: 'h4' }),
    command('WithdrawRecall', { contest: 'waltz', round: 1, reason: 'counted wrong' }),
  ],
  'an entry is withdrawn from an open card': [
    ...[...readyShowcase, call('h3'), command('WithdrawEntry', { entry: 'points-104' })],
  ],
  'a judge is taken off a heat on the floor': [
    ...[...readyShowcase, call('h3'), mark(['heat.h3', 'judge-b'], 'points-103', 50), named],
  ],
  'everybody judges a heat again': [
    ...[...readyShowcase, named, call('h3'), command('NamePanel', { heat: 'h3', judges: null })],
  ],
  'an entry is registered after the call': [
    ...[...readyShowcase, call('h3'), entry('points', 105)],
  ],
};

describe('a read model', () => {
  for (const [what, steps] of Object.entries(indirect)) {
    it(`is the same one by one and all at once when ${what}`, () => {
      const facts = factsOf(steps);
      expectSame(inBatches(facts, 1), rowsOf(facts));
    });
  }

  it('is the same whether its events come one by one, all at once or in batches', () => {
    const day = fc.tuple(fc.constantFrom(...beginnings), fc.array(happening, { maxLength: 60 }));
    fc.assert(
      fc.property(day, fc.integer({ min: 2, max: 9 }), ([beginning, more], size) => {
        const facts = factsOfAccepted([...beginning, ...more]);
        const whole = rowsOf(facts);
        expectSame(inBatches(facts, 1), whole);
        expectSame(inBatches(facts, size), whole);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for every type of event there is, in a showcase and in the index', () => {
    const facts = factsOf(showcaseDay);
    expectSame(inBatches(facts, 1), rowsOf(facts));
    const listed = factsOf(indexDay);
    expectSame(inBatches(listed, 1, 'index'), rowsOf(listed, 'index'), 'index');
  });
});

function inBatches(facts: readonly DomainFact[], size: number, tenant = 'one'): MemoryRows {
  const rows = createMemoryRows(tablesOf(tenant));
  for (let from = 0; from < facts.length; from += size) {
    projectBatch(projectionsOf(tenant), facts.slice(from, from + size), rows);
  }
  return rows;
}

function expectSame(one: MemoryRows, other: MemoryRows, tenant = 'one'): void {
  const differences = [...compareRows(tablesOf(tenant), one, other)];
  const told = differences.map(({ table, key, kind, columns, live, rebuilt }) =>
    JSON.stringify({ table, key, kind, columns, live, rebuilt }),
  );
  expect(told.slice(0, 3).join('\n')).to.equal('');
}
