import { expect } from 'chai';
import {
  coverageParts,
  coverTablePart,
  coverTotalsPart,
} from '../../../src/adapters/pages/desk/judging/coverage.tsx';
import { touchedCoverage } from '../../../src/runtime/tenant/live/touched-coverage.ts';
import type { DomainFact } from '../../../src/domain/events.ts';
import { trusted } from '../../../src/domain/identity.ts';
import { call } from '../../support/judge-cast.ts';
import type { Stage } from '../../support/judge-stage.ts';
import { signature } from '../../support/signature.ts';
import { htmlOf, markLetters, stageOfTheDay, wordsOf } from '../../support/page-stage.ts';

/** The rows of the page of coverage, in words, by heat. */
function rowsIn(stage: Stage): Map<string, string> {
  const html = htmlOf(stage, 'desk/coverage') ?? '';
  const rows = html.matchAll(/<tr id="cover-(\w+)"[^>]*>.*?<\/tr>/gs);
  return new Map([...rows].map(([row, heat]) => [heat ?? '', wordsOf(row)]));
}

const mark = (judge: string, entry: string) => ({
  type: 'RecordMark',
  data: { sheet: 'heat.41', judge, entry, dance: 0, mark: 'G' },
});
const close = { type: 'CloseHeat', data: { heat: '41' } };
const give = (entry: string, judge: string) => ({
  type: 'AssignEntry',
  data: { heat: '41', entry, judge },
});

describe('the coverage page', () => {
  it('says for every heat and judge how far it is', () => {
    const stage = stageOfTheDay();
    stage.must(call('41'), mark('c', 'letter-1'), mark('c', 'letter-2'));
    const rows = rowsIn(stage);
    const judges = 'judge A, 0 of 4 judge B, 0 of 4 judge C, 2 of 4';
    const missing = 'Judges A and B have not begun. Judge C, 2 of 4: 123, 126 missing.';
    expect(rows.get('41')).to.equal(`41 on the floor ${judges} ${missing} Results of Silver Swing`);
    expect(rows.get('42')).to.contain('judge A, to come');
    expect([...rows.keys()]).to.deep.equal(['41', '42', '43', '44']);
  });

  it('flags what is missing in a heat that was danced, until it is there', () => {
    const stage = stageOfTheDay();
    stage.must(call('41'), mark('c', 'letter-1'), close);
    const html = (): string => htmlOf(stage, 'desk/coverage') ?? '';
    expect(html()).to.match(/<tr id="cover-41" class="heat closed lacking[ "]/);
    expect(html().match(/class="coverage gap"/g)).to.have.length(3);
    markRest(stage);
    expect(html()).not.to.contain('coverage gap');
    expect(html()).to.match(/<tr id="cover-41" class="heat closed[^"]* late"/);
    expect(wordsOf(html())).to.contain('4 of 4, not signed, 4 late');
  });

  it('flags a scorecard that was signed before a couple came', () => {
    const stage = stageOfTheDay();
    const scratch = { type: 'ScratchEntry', data: { entry: 'letter-4' } };
    stage.must(
      scratch,
      call('41'),
      ...['1', '2', '3'].map((couple) => mark('c', `letter-${couple}`)),
    );
    stage.must(signature({ sheet: 'heat.41', judge: 'c' }));
    expect(rowsIn(stage).get('41')).to.match(/judge C, signed(?!,)/);
    stage.must({ type: 'ReinstateEntry', data: { entry: 'letter-4' } });
    expect(rowsIn(stage).get('41')).to.contain('judge C, signed, 3 of 4');
    expect(htmlOf(stage, 'desk/coverage')).to.match(/class="coverage gap"/);
  });

  it('wants nothing of a judge whose couples are given to others', () => {
    const stage = stageOfTheDay();
    stage.must(...[1, 2, 3, 4].map((couple) => give(`letter-${String(couple)}`, 'a')));
    stage.must(call('41'));
    const words = rowsIn(stage).get('41') ?? '';
    expect(words).to.contain('judge A, 0 of 4').and.to.contain('judge B, nothing to do');
    expect(words).not.to.contain('Judge B has not');
  });

  it('wants no solos of a judge who takes none, and nothing of one who is not there', () => {
    const stage = stageOfTheDay();
    stage.must(
      { type: 'TakeSolos', data: { judge: 'a', solos: 'odd' } },
      { type: 'CheckOutJudge', data: { judge: 'b' } },
      call('44'),
    );
    const words = rowsIn(stage).get('44') ?? '';
    expect(words).to.contain('judge A, nothing to do judge B, nothing to do judge C, 0 of 3');
  });

  it('keeps all rows on the page and shows those of the filter in the address', () => {
    const stage = stageOfTheDay();
    const html = htmlOf(stage, 'desk/coverage', { query: { show: 'lacking' } }) ?? '';
    expect(html).to.contain('class="cover-list show-lacking"').and.to.contain('id="cover-44"');
    expect(html).to.match(/show=lacking" aria-current="true"/);
    expect(htmlOf(stage, 'desk/coverage', { query: { show: '"><b>' } })).to.contain('show-all');
  });

  it('is replaced live, row by row, with what the page would show', () => {
    const stage = stageOfTheDay();
    stage.must(call('41'));
    const page = htmlOf(stage, 'desk/coverage') ?? '';
    const [part] = coverageParts('41');
    const row = part?.render(stage.view({ kind: 'display', id: 'screen' })) ?? '';
    expect(row).to.match(/^<tr id="cover-41"/);
    expect(page).to.contain(row).and.to.contain('signed-stream-name="signed-coverage"');
    expect(coverageParts('none')[0]?.render(stage.view({ kind: 'display', id: 'x' }))).to.equal('');
  });
});

describe('the page of coverage, live', () => {
  const screen = { kind: 'display', id: 'screen' } as const;

  it('is given the table and the totals anew, as the page shows them', () => {
    const stage = stageOfTheDay();
    const page = htmlOf(stage, 'desk/coverage') ?? '';
    for (const part of [coverTablePart, coverTotalsPart]) {
      const html = part.render(stage.view(screen));
      expect(html).to.contain(`id="${part.target}"`);
      expect(page).to.contain(html);
    }
  });

  it('is given the table for heats and judges that come and go, and no totals for marks', () => {
    const partsFor = (...types: readonly DomainFact['type'][]): string[] =>
      touchedCoverage(trusted(types.map((type) => ({ type, data: {} })))).map(
        ({ target }) => target,
      );
    for (const type of ['HeatScheduled', 'HeatCancelled', 'JudgeAppointed', 'JudgeDismissed'])
      expect(partsFor(trusted(type))).to.deep.equal(['cover-table', 'cover-totals']);
    expect(partsFor('ScorecardSigned')).to.deep.equal(['cover-totals']);
    expect(partsFor('MarkRecorded', 'MarkWithdrawn', 'FeedbackGiven')).to.deep.equal([]);
  });
});

function markRest(stage: Stage): void {
  for (const judge of ['a', 'b', 'c'])
    for (const couple of [1, 2, 3, 4]) {
      const entry = `letter-${String(couple)}`;
      if (judge !== 'c' || couple > 1) stage.must(mark(judge, entry));
    }
}

describe('the scorecards of a heat', () => {
  it('are to come until it is called, in words', () => {
    const stage = stageOfTheDay();
    const words = (): string =>
      wordsOf(htmlOf(stage, 'desk/heats/:heat', { params: { heat: '41' } }) ?? '');
    expect(words()).to.match(/Judge A to come .*Judge B to come .*Judge C to come/);
    stage.must(call('41'));
    expect(words()).to.contain('Judge A 0 of 4').and.not.to.contain('Judge A to come');
  });
});

describe('the coverage of a heat that is marked and signed', () => {
  it('is a check mark for each judge', () => {
    const stage = stageOfTheDay();
    markLetters(stage, 'G');
    for (const judge of ['a', 'b', 'c']) {
      const data = { sheet: 'heat.41', judge, despite: ['AllTheSame', 'Identical'] };
      stage.must({ type: 'SignScorecard', data });
    }
    expect(rowsIn(stage).get('41')).to.contain('judge A, signed judge B, signed judge C, signed');
  });
});
