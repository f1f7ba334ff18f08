import { expect } from 'chai';
import type { JudgePage, SlipSheet } from '../../../src/adapters/pages/slip/facts/slip-types.ts';
import { trusted } from '../../../src/domain/identity.ts';
import { markingWords } from '../../../src/domain/scorecard/marking/marking-words.ts';
import { cast, contest } from '../../support/judge-cast.ts';
import { createStage, type Stage, type StageCommand } from '../../support/judge-stage.ts';
import { htmlOf } from '../../support/page-stage.ts';

const choose = (style: string, marking: object, category?: string): StageCommand => ({
  type: 'ChooseMarking',
  data: { style, marking, ...(category === undefined ? {} : { category }) },
});

/** A showcase in which these were said, and nothing is scheduled. */
function stageWith(...commands: readonly StageCommand[]): Stage {
  const stage = createStage();
  stage.must(...cast(), ...commands);
  return stage;
}

function sheetsOf(stage: Stage): readonly SlipSheet[] {
  const html = htmlOf(stage, 'judge/practice', { actor: { kind: 'judge', id: 'a' } }) ?? '';
  const json = /id="practice-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
  return trusted<JudgePage>(JSON.parse(json)).news.heats.flatMap(({ sheets }) => sheets);
}

/** "TITLE: marking" of every sheet in turn. */
function practised(stage: Stage): string[] {
  return sheetsOf(stage).map(({ sheet, contests }) => {
    const [line] = sheet.lines;
    const title = contests[line?.contest ?? '']?.title ?? '';
    return `${title}: ${line ? markingWords(line.marking) : 'nothing'}`;
  });
}

describe('a practice heat', () => {
  it('has every way of marking as usual where the showcase has chosen nothing', () => {
    expect(practised(stageWith())).to.deep.equal([
      'Letters: GH/G/S/B',
      'Places as letters: 1/2/3/F',
      'Number with feedback: number 1-5, with feedback',
      'Feedback only: feedback only',
      'Solo: number 0-100, with comments',
      'Solo in parts: Technique, Execution, Poise, Showmanship, each 0-25',
      'Callbacks: 3 callbacks',
      'Final: places',
    ]);
  });

  it('has the showcase’s word for a finalist', () => {
    const named = stageWith({ type: 'NameFinalist', data: { word: 'Fin' } });
    expect(practised(named)).to.include('Places as letters: 1/2/3/Fin');
    const chosen = choose('open', { way: 'letters', letters: ['1', '2', '3', 'Fin'] });
    named.must(chosen, { type: 'NameFinalist', data: { word: 'Fx' } });
    expect(practised(named)).to.include('Places as letters: 1/2/3/Fx');
  });

  it('has the showcase’s own letters, ranges and parts, and those of its categories', () => {
    const category = { category: 'smooth', title: 'Smooth', order: 1 };
    const own = practised(
      stageWith(
        { type: 'AddCategory', data: category },
        choose('open', { way: 'number', min: 60, max: 100 }),
        choose('closed', { way: 'letters', letters: ['A', 'B', 'C'] }, 'smooth'),
        choose('solo', { way: 'parts', min: 0, max: 10, parts: ['Story', 'Craft'] }),
      ),
    );
    expect(own).to.include.members([
      'Letters: A/B/C',
      'Number: number 60-100',
      'Solo in parts: Story, Craft, each 0-10',
    ]);
    expect(own).to.have.length(8);
  });

  it('has several ways of a kind one after another, each once', () => {
    const letters = { way: 'letters', letters: ['GH', 'G', 'S', 'B'] };
    const terms = { title: 'Medals', kind: 'proficiency', dances: ['Waltz'] };
    const stage = stageWith(
      choose('open', { ...letters, letters: ['A', 'B', 'C'] }),
      choose('multi', { ...letters, feedback: true }),
      ...contest('one', 1, { ...terms, style: 'closed' }),
      ...contest('two', 1, { ...terms, style: 'closed' }),
    );
    expect(practised(stage).slice(0, 3)).to.deep.equal([
      'Letters, 1 of 3: A/B/C',
      'Letters with feedback, 2 of 3: GH/G/S/B, with feedback',
      'Letters, 3 of 3: GH/G/S/B',
    ]);
    const entries = sheetsOf(stage).flatMap(({ sheet }) => sheet.lines.map(({ entry }) => entry));
    expect(new Set(entries).size).to.equal(entries.length);
  });

  it('has the showcase’s own feedback words wherever there is feedback', () => {
    const words = [{ word: 'Z', meaning: 'Zest' }];
    const stage = stageWith({ type: 'ChooseVocabulary', data: { words } });
    const withWords = sheetsOf(stage).filter(({ sheet }) => sheet.words.length > 0);
    expect(withWords).to.have.length(2);
    for (const { sheet } of withWords) expect(sheet.words).to.deep.equal(words);
    const usual = sheetsOf(stageWith()).map(({ sheet }) => sheet.words.length);
    expect(usual).to.deep.equal([0, 0, 6, 10, 0, 0, 0, 0]);
  });

  it('is on no floor and of no contest of the day', () => {
    const stage = stageWith();
    for (const { sheet, card } of sheetsOf(stage)) {
      expect(sheet.heats).to.deep.equal(['practice']);
      const data = { sheet: sheet.sheet, judge: 'a', entry: sheet.lines[0]?.entry, dance: 0 };
      expect(card?.marks).to.deep.equal({});
      expect(stage.send({ type: 'RecordMark', data: { ...data, mark: 1 } }).code).to.equal(
        'NotFound',
      );
    }
  });
});
