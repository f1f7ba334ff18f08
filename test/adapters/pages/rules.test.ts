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

  it('shows places chosen as letters with the finalist’s word of now, and marks so', () => {
    const stage = stageOfTheDay();
    const places = (word: string) => ({ way: 'letters', letters: ['1', '2', '3', word] });
    stage.must(
      { type: 'NameFinalist', data: { word: 'Fin' } },
      { type: 'ChooseMarking', data: { style: 'open', marking: places('Fin') } },
      { type: 'NameFinalist', data: { word: 'Fx' } },
    );
    const html = htmlOf(stage, 'desk/rules') ?? '';
    expect(wordsOf(html)).to.contain('A finalist is called Fx.').and.not.to.contain('1/2/3/Fin');
    expect(wordsOf(html)).to.match(/Open 1\/2\/3\/Fx (?!\(as usual\))/);
    const chosen = /<option value="([^"]*)" selected/.exec(html)?.[1] ?? '';
    expect(JSON.parse(chosen.replaceAll('&quot;', '"'))).to.deep.equal(places('Fx'));
  });

  it('gives each form its heading, below that of where it holds', () => {
    const stage = stageOfTheDay();
    const data = { category: 'smooth', title: 'Smooth', order: 1 };
    stage.must({ type: 'AddCategory', data });
    const html = htmlOf(stage, 'desk/rules') ?? '';
    const titles = [...html.matchAll(/<h([34])>([^<]*)<span class="unseen"> for (\w+)/g)];
    const told = titles.map(
      ([, level, title, style]) => `${level ?? ''} ${title ?? ''} ${style ?? ''}`,
    );
    expect(told).to.have.length(4 * 3 * 2);
    expect(told.slice(0, 3)).to.deep.equal([
      '3 A way from the list open',
      '3 Letters of your own open',
      '3 A number in a range open',
    ]);
    expect(told.slice(-3)).to.deep.equal([
      '4 A way from the list solo',
      '4 A number for each part solo',
      '4 A number in a range solo',
    ]);
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
