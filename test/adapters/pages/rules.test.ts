import { expect } from 'chai';
import { formCommand } from '../../../src/adapters/http/form-command.ts';
import { parseCommand } from '../../../src/domain/decide.ts';
import { trusted } from '../../../src/domain/identity.ts';
import { htmlOf, stageOfTheDay, wordsOf } from '../../support/page-stage.ts';

const number = { way: 'number', min: 60, max: 100 };

describe('the page that says how heats are marked', () => {
  it('says what is usual, and what was chosen instead, for the showcase and a category', () => {
    const stage = stageOfTheDay();
    const words = (): string => wordsOf(htmlOf(stage, 'desk/rules') ?? '');
    expect(words()).to.contain('Open 1/2/3/F (as usual)').and.contain('Closed GH/G/S/B (as usual)');
    stage.must(
      { type: 'AddCategory', data: { category: 'smooth', title: 'Smooth', order: 1 } },
      { type: 'ChooseMarking', data: { style: 'open', marking: number } },
      { type: 'ChooseMarking', data: { category: 'smooth', style: 'open', marking: number } },
      { type: 'NameFinalist', data: { word: 'P' } },
    );
    expect(words())
      .to.contain('Open number 60-100')
      .and.contain('Multi-dance without places 1/2/3/P');
    expect(words()).to.contain('Closed as the whole showcase');
    expect(words()).to.contain('A finalist is called P.');
  });

  it('offers only ways that are accepted as they stand', () => {
    const html = htmlOf(stageOfTheDay(), 'desk/rules') ?? '';
    const values = [...html.matchAll(/<option value="([^"]*)"/g)].map(([, value = '']) =>
      value.replaceAll('&quot;', '"'),
    );
    const ways = values.filter((value) => value.startsWith('{'));
    expect(ways).to.have.length(7 * 3 + 4);
    for (const way of ways) {
      const form = formCommand({
        ...{ type: 'ChooseMarking', data: '{"style":"open"}', 'json.marking': way },
      });
      expect(parseCommand('ChooseMarking', form?.data), way).to.have.property('command');
    }
  });

  it('takes letters, ranges, parts and words of one’s own', () => {
    const forms: [string, object][] = [
      ['words.marking.letters', { data: '{"style":"open","marking":{"way":"letters"}}' }],
      ['words.marking.parts', { data: '{"style":"solo","marking":{"way":"parts","min":0}}' }],
    ];
    for (const [name, fixed] of forms) {
      const typed = { [name]: 'A, B, C', 'number.marking.max': '25', 'yes.marking.comments': 'on' };
      const { 'number.marking.max': _, ...letters } = typed;
      const fields = name.endsWith('letters') ? letters : typed;
      const form = formCommand({ type: 'ChooseMarking', ...fixed, ...fields });
      expect(parseCommand('ChooseMarking', form?.data), name).to.have.property('command');
    }
    const words = formCommand({ type: 'ChooseVocabulary', 'pairs.words': 'P = Posture, T' });
    expect(words?.data).to.deep.equal({
      words: [
        { word: 'P', meaning: 'Posture' },
        { word: 'T', meaning: 'T' },
      ],
    });
    expect(parseCommand('ChooseVocabulary', trusted(words?.data))).to.have.property('command');
  });
});
