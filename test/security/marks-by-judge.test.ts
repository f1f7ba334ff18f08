import { expect } from 'chai';
import { judgeBook } from '../../src/adapters/pages/judge/book/judge-book.ts';
import { mayOpen, staff } from '../../src/adapters/pages/roles.ts';
import type { View } from '../../src/adapters/pages/view.ts';
import { roles, type Actor } from '../../src/domain/message.ts';
import { asPublicToday } from '../../src/projections/publicity/as-public-today.ts';
import type { Stage, StageCommand } from '../support/judge-stage.ts';
import { drawn, expectSame, openParts } from '../support/open-pages.ts';
import { publishable, swappedPanels } from '../support/swapped-panels.ts';

const shown = { type: 'AdoptRules', data: { showProvisional: true } };
const results = { type: 'DirectScreen', data: { screen: 'main', page: 'results' } };
const publish = publishable.map((contest) => ({ type: 'PublishResults', data: { contest } }));
const retract = publishable.map((contest) => ({
  type: 'RetractResults',
  data: { contest, reason: 'counted anew' },
}));

/** Everything that everybody may know is the same in both; C gave the same in both. */
const outsiders: readonly Actor[] = roles
  .filter((kind) => !mayOpen(staff, kind))
  .map((kind) => ({ kind, id: kind === 'judge' ? 'c' : 'somebody' }));

const unpublished: [state: string, then: StageCommand[]][] = [
  ['not shown', [results]],
  ['shown as provisional', [results, shown]],
  ['retracted', [results, ...publish, ...retract]],
  ['retracted and shown as provisional', [results, ...publish, ...retract, shown]],
];

describe('marks by judge of results that are not published', () => {
  for (const [state, then] of unpublished)
    it(`are on no page that a person who is not staff can open: ${state}`, () => {
      const two = swappedPanels(...then);
      for (const actor of outsiders) expectSame(two, actor, (stage) => stage.view(actor));
    });

  for (const [state, then] of unpublished)
    it(`are in no live part but the desk’s: ${state}`, () => {
      const [one, other] = swappedPanels(...then).map(openParts);
      expect(one).to.deep.equal(other);
    });

  it('of other judges are not in what a tablet keeps for a day without a network', async () => {
    const [one, other] = swappedPanels(shown).map((stage) =>
      stage.view({ kind: 'judge', id: 'c' }),
    );
    const book = (view?: View) => view && judgeBook(view, 'c', () => Promise.resolve());
    expect(JSON.stringify(await book(one))).to.contain('marks');
    expect(await book(one)).to.deep.equal(await book(other));
  });

  it('are on no page as of an earlier revision, once the results were retracted', () => {
    const before = swappedPanels(shown, results, ...publish);
    const [now] = swappedPanels(shown, results, ...publish, ...retract);
    for (const actor of outsiders)
      expectSame(before, actor, (stage) => past(stage, actor, now.rows));
  });

  it('are not on a page as of a moment when they were not published yet', () => {
    const before = swappedPanels(shown, results);
    const [now] = swappedPanels(shown, results, ...publish);
    for (const actor of outsiders)
      expectSame(before, actor, (stage) => past(stage, actor, now.rows));
  });
});

describe('marks by judge', () => {
  it('are shown to staff before publication, and to everybody after it', () => {
    const before = swappedPanels(shown).map((stage) => htmlOf(stage, 'administrator'));
    for (const path of ['desk/contests/:contest letter', 'reports/students/:person l1'])
      expect(before[0]?.get(path), path).not.to.equal(before[1]?.get(path));
    const after = swappedPanels(...publish).map((stage) => htmlOf(stage, 'public'));
    const open = publishable.map((contest) => `standings/:contest ${contest}`);
    for (const path of [...open, 'reports/students/:person l1'])
      expect(after[0]?.get(path), path).not.to.equal(after[1]?.get(path));
  });

  it('are shown as of a moment when they were published, while they still are', () => {
    const actor: Actor = { kind: 'public', id: '' };
    const [one, other] = swappedPanels(...publish).map((stage) =>
      drawn(past(stage, actor, stage.rows)).get('standings/:contest letter'),
    );
    expect(one).not.to.equal(other);
  });
});

/** As the past is drawn for who is no staff: by what may be shown today. */
function past(stage: Stage, actor: Actor, now: Stage['rows']): View {
  return stage.view(actor, { asOf: stage.revision(), rows: asPublicToday(stage.rows, now) });
}

function htmlOf(stage: Stage, kind: Actor['kind']): Map<string, string> {
  return drawn(stage.view({ kind, id: '' }));
}
