import { expect } from 'chai';
import { heatState } from '../../../src/adapters/pages/judge/heat-state.ts';
import { judgePages, judgeParts } from '../../../src/adapters/pages/judge-routes.ts';
import { renderPage } from '../../../src/adapters/pages/render.ts';
import type { View } from '../../../src/adapters/pages/view.ts';
import type { Actor } from '../../../src/domain/message.ts';
import { call, wholeDay } from '../../support/judge-cast.ts';
import { createStage, type Stage } from '../../support/judge-stage.ts';

const judge: Actor = { kind: 'judge', id: 'c' };

describe("The judge's pages", () => {
  it("never carry another judge's marks, neither on the page nor in the news", () => {
    const stage = setUp();
    mark(stage, 'a', 'letter-1', 'GH');
    const without = [heatPage(stage), agendaPage(stage), ...news(stage, 'c')];
    mark(stage, 'b', 'letter-1', 'S');
    mark(stage, 'b', 'letter-2', 'B');
    const withThem = [heatPage(stage), agendaPage(stage), ...news(stage, 'c')];
    expect(withThem.map(lasting)).to.deep.equal(without.map(lasting));
    expect(news(stage, 'b')[0]).to.contain('letter-2/0');
  });

  it('show own marks, readable without a script', () => {
    const stage = setUp();
    mark(stage, 'c', 'letter-1', 'GH');
    const page = heatPage(stage);
    expect(page).to.match(/aria-pressed="true"[^>]*>\s*<span[^>]*>GH<\/span><span[^>]*>, given/);
    expect(page).to.contain('1 of 4 marked · missing 120, 123, 126');
    expect(page).to.contain('Marking needs JavaScript');
  });

  it('name the judge by letter and name, and the couples by number and name', () => {
    const page = heatPage(setUp());
    expect(page).to.contain('<strong>Judge C</strong>, Cy Moss');
    expect(page).to.contain('Mia F. &amp; Leo M.');
    expect(page).to.contain('<span class="slip-back">117</span>');
  });

  it('keep names from ending the script they stand in', () => {
    const stage = setUp([
      { type: 'AddStudio', data: { studio: 's', name: 'x' } },
      {
        type: 'AddContest',
        data: {
          ...{ contest: 'evil', title: '</script><b>', dances: ['<i>'], kind: 'proficiency' },
          marking: { way: 'number', min: 0, max: 10 },
        },
      },
      {
        type: 'RegisterEntry',
        data: { entry: 'evil-1', contest: 'evil', couple: 'k1', back: 200 },
      },
      {
        type: 'ScheduleHeat',
        data: { heat: '50', label: '<50>', order: 50, floor: [{ contest: 'evil', round: 1 }] },
      },
      call('50'),
    ]);
    const page = heatPage(stage, '50');
    expect(page).not.to.contain('</script><b>');
    expect(page).to.contain('\\u003c/script>');
    expect(page).to.contain('Heat &lt;50');
  });

  it('say that a heat is unknown', () => {
    const view = setUp().view(judge);
    expect(render(view, 'judge/heat/:heat', { heat: 'nowhere' })).to.equal(undefined);
  });

  it('say what to do in a heat that the judge does not mark', () => {
    const stage = setUp();
    stage.must({ type: 'CancelHeat', data: { heat: '44' } });
    stage.must({
      type: 'ScheduleHeat',
      data: {
        ...{ heat: '60', label: '60', order: 60, judges: ['a'] },
        floor: [{ contest: 'points', round: 1 }],
      },
    });
    expect(heatPage(stage, '60')).to.contain('has nothing for you to mark');
    expect(agendaPage(stage)).not.to.contain('judge/heat/60');
  });

  it('are for judges only', () => {
    for (const { roles } of judgePages) expect(roles).to.deep.equal(['judge']);
  });

  it('bring nothing to send and nothing live of an earlier moment', () => {
    const page = heatPage(setUp(), '41', { asOf: 3 });
    expect(page).not.to.contain('judge-data');
    expect(page).not.to.contain('judge.js');
    expect(page).not.to.contain('turbo-cable-stream-source');
  });

  it('offer the heat on the floor on top of the list', () => {
    const page = agendaPage(setUp());
    expect(page).to.contain('Heat 41 is on the floor - go');
    expect(page.indexOf('id="judge-floor"')).to.be.below(page.indexOf('id="judge-heats"'));
  });

  it('give live parts the elements they replace', () => {
    const stage = setUp();
    const page = agendaPage(stage);
    for (const part of judgeParts('c')) {
      expect(part.stream).to.equal('judge-c');
      expect(page).to.contain(part.render(stage.view(judge)));
      expect(part.render(stage.view(judge))).to.contain(`id="${part.target}"`);
    }
  });
});

describe("A heat's state on the judge's list", () => {
  const progress = { sheets: 1, signed: 0, short: 0, given: 2, wanted: 6 };
  const cases: [string, Parameters<typeof heatState>][] = [
    ['none: not called', [{ status: 'scheduled' }, undefined]],
    ['none: on the floor, not marked', [{ status: 'called' }, { ...progress, given: 0 }]],
    ['kept: 2 of 6 marked', [{ status: 'called' }, progress]],
    ['kept: all marked, not signed', [{ status: 'closed' }, { ...progress, given: 6 }]],
    [
      'kept: 2 of 6 marked, 1 of 3 sheets signed',
      [{ status: 'called' }, { ...progress, sheets: 3, signed: 1 }],
    ],
    ['missing: danced, 4 of 6 missing', [{ status: 'closed' }, progress]],
    ['nothing: nothing to do', [{ status: 'called' }, { ...progress, given: 0, wanted: 0 }]],
    [
      'missing: signed, a couple missing',
      [{ status: 'closed' }, { ...progress, given: 5, signed: 1, short: 1 }],
    ],
    ['saved: signed', [{ status: 'closed' }, { ...progress, given: 6, signed: 1 }]],
    [
      'kept: all marked, not signed, 1 mark and 1 signature kept here',
      [
        { status: 'called' },
        { ...progress, given: 6 },
        [{ type: 'RecordMark' }, { type: 'SignScorecard' }],
      ],
    ],
  ];
  for (const [expected, of] of cases) {
    it(`is "${expected}"`, () => {
      const { state, words } = heatState(...of);
      expect(`${state}: ${words}`).to.equal(expected);
    });
  }
});

function setUp(more: Parameters<Stage['must']> = []): Stage {
  const stage = createStage();
  stage.must(...wholeDay(), call('41'), ...more);
  return stage;
}

function mark(stage: Stage, ...[judge, entry, given]: [string, string, string]): void {
  const data = { sheet: 'heat.41', judge, entry, dance: 0, mark: given };
  stage.must({ type: 'RecordMark', data });
}

const heatPage = (stage: Stage, heat = '41', change: Partial<View> = {}): string =>
  render(stage.view(judge, change), 'judge/heat/:heat', { heat }) ?? '';

const agendaPage = (stage: Stage): string => render(stage.view(judge), 'judge/') ?? '';

const news = (stage: Stage, of: string): string[] =>
  judgeParts(of).map((part) => part.render(stage.view({ kind: 'judge', id: of })));

/** A page without the number of the revision it shows, which every event raises. */
const lasting = (page: string): string =>
  page.replace(/revision \d+|data-revision="\d+"/g, 'revision');

function render(
  view: View,
  path: string,
  params: Readonly<Record<string, string>> = {},
): string | undefined {
  const page = judgePages.find((one) => one.path === path);
  const drawn = page?.render(view, params);
  return drawn && renderPage(drawn);
}
