import { expect } from 'chai';
import { judgeBook } from '../../src/adapters/pages/judge/book/judge-book.ts';
import { judgeParts } from '../../src/adapters/pages/judge-routes.ts';
import {
  contestParts,
  liveParts,
  planParts,
  screenParts,
} from '../../src/adapters/pages/live-parts.tsx';
import type { PageRoute } from '../../src/adapters/pages/page-route.ts';
import { renderPage } from '../../src/adapters/pages/render.ts';
import { mayOpen, staff } from '../../src/adapters/pages/roles.ts';
import { pages } from '../../src/adapters/pages/routes.ts';
import type { View } from '../../src/adapters/pages/view.ts';
import { roles, type Actor } from '../../src/domain/message.ts';
import { asPublicToday } from '../../src/projections/publicity/as-public-today.ts';
import type { Stage, StageCommand } from '../support/judge-stage.ts';
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

function expectSame(two: [Stage, Stage], actor: Actor, viewOf: (stage: Stage) => View): void {
  const [one, other] = two.map((stage) => drawn(viewOf(stage)));
  expect(one?.size, actor.kind).to.be.above(30);
  for (const [address, html] of one ?? [])
    expect(other?.get(address), `${actor.kind} at ${address}`).to.equal(html);
}

function htmlOf(stage: Stage, kind: Actor['kind']): Map<string, string> {
  return drawn(stage.view({ kind, id: '' }));
}

/** Every page this viewer may open, of every contest, heat, student and screen. */
function drawn(view: View): Map<string, string> {
  const open = pages.filter(({ roles: allowed }) => mayOpen(allowed, view.actor.kind));
  const all = open.flatMap((route) =>
    paramsOf(route).flatMap((param): [string, string][] => {
      const name = /:(\w+)/.exec(route.path)?.[1];
      const page = route.render(view, name === undefined ? {} : { [name]: param });
      return page ? [[`${route.path} ${param}`.trim(), renderPage(page)]] : [];
    }),
  );
  return new Map(all);
}

const students = Array.from({ length: 8 }, (_, index) => index + 1);

function paramsOf({ path }: PageRoute): readonly string[] {
  if (path.endsWith(':contest')) return [...publishable, 'large'];
  if (path.endsWith(':heat')) return ['41', '42', '43', '44', '45'];
  if (path.endsWith(':person')) return students.flatMap((at) => [`l${at}`, `f${at}`]);
  return path.endsWith(':screen') ? ['main'] : [''];
}

function openParts(stage: Stage): string[] {
  const view = stage.view({ kind: 'display', id: 'screen' });
  const open = liveParts.filter(({ stream }) => stream !== 'desk');
  const contests = [...publishable, 'large'].flatMap(contestParts);
  const everybodys = [...open, ...contests, ...planParts, ...screenParts('main')];
  const own = judgeParts('c').map(({ render }) => render(stage.view({ kind: 'judge', id: 'c' })));
  return [...everybodys.map(({ render }) => render(view)), ...own];
}
