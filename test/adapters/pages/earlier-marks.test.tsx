import { expect } from 'chai';
import { commandsOf, isRefused } from '../../../src/adapters/browser/judge/sheet-taps.ts';
import { renderPart } from '../../../src/adapters/pages/render.ts';
import { judgePage } from '../../../src/adapters/pages/slip/facts/judge-data.ts';
import { firstState, openHeat } from '../../../src/adapters/pages/slip/facts/slip-state.ts';
import type { SlipHandlers } from '../../../src/adapters/pages/slip/slip-handlers.ts';
import type { Tap } from '../../../src/adapters/pages/slip/slip-handlers.ts';
import { Slip } from '../../../src/adapters/pages/slip/slip.tsx';
import { call, cast, contest, heat } from '../../support/judge-cast.ts';
import { htmlOf, wordsOf } from '../../support/page-stage.ts';
import { createStage, type Stage } from '../../support/judge-stage.ts';

const judge = { kind: 'judge', id: 'c' } as const;
const letters = { way: 'letters', letters: ['GH', 'G', 'S', 'B'] };
const number = { way: 'number', min: 0, max: 100 };
const story = { way: 'parts', min: 0, max: 25, parts: ['Steps', 'Poise'] };
const words = { way: 'feedback' };

describe('What was given in an earlier way of marking', () => {
  it('stands as a chosen mark of its own, said to be earlier, and can be taken back', () => {
    const stage = judged(null, 'F');
    stage.must({ type: 'NameFinalist', data: { word: 'Fin' } });
    expect(marks(stage)).to.deep.equal([
      ...['1', '2', '3', 'Fin', '[F] earlier, given, tap to take back'],
    ]);
    expect(readOut(stage)).to.equal(', F, given earlier');
    expect(meaning(stage, { ...tap, kind: 'take-back' })).to.deep.equal(['WithdrawMark 0']);
  });

  const earlier = ' earlier, given, tap to take back';
  const now = ', given, tap to take back';
  const changes: [string, object, string | number, object, string[]][] = [
    ['letters it is among', { ...letters, letters: ['A', 'B'] }, 'B', letters, [`[B]${now}`]],
    ['other letters', letters, 'S', { ...letters, letters: ['A', 'B'] }, [`[S]${earlier}`]],
    ['numbers', { ...letters, letters: ['1', '2'] }, '2', number, [`[2]${earlier}`]],
    ['a range it does not fit', number, 45, { ...number, min: 60 }, [`[45]${earlier}`]],
    ['a range it fits', number, 87, { ...number, min: 60 }, []],
    ['parts', number, 45, story, [`[45]${earlier}`]],
    ['words alone', letters, 'GH', words, [`[GH]${earlier}`]],
  ];
  for (const [title, before, mark, after, wanted] of changes) {
    it(`stands on after the change to ${title}`, () => {
      const stage = judged(before, mark);
      choose(stage, after);
      expect(marks(stage).filter((one) => one.startsWith('['))).to.deep.equal(wanted);
      expect(slip(stage)).to.contain('<span>saved</span>');
    });
  }

  it('stands part by part under the names of then, with the sum they make', () => {
    const stage = inParts();
    expect(marks(stage)).to.deep.equal([
      '[20] earlier, Steps, given, tap to take back',
      '[21] earlier, Poise, given, tap to take back',
    ]);
    expect(slip(stage)).to.contain('Total 41, given earlier').and.not.to.contain('value="20"');
    const back: Tap = { ...tap, kind: 'take-back', part: 1 };
    expect(meaning(stage, back)).to.deep.equal(['WithdrawMark 1']);
    const all: Tap = { ...tap, kind: 'take-back' };
    expect(meaning(stage, all)).to.deep.equal(['WithdrawMark 0', 'WithdrawMark 1']);
  });

  it('stands on “My marks” under the names of then too', () => {
    const own = wordsOf(htmlOf(inParts(), 'judge/marks', { actor: judge }) ?? '');
    expect(own).to.contain('Steps 20, Poise 21').and.not.to.contain('not marked');
  });

  it('is given anew by the same number under the new name of its part', () => {
    const again: Tap = { ...tap, kind: 'mark', part: 0, mark: 20 };
    expect(meaning(inParts(), again)).to.deep.equal(['RecordMark 0']);
  });

  it('is read but not taken back once the card is signed', () => {
    const stage = judged(null, 'F');
    stage.must(
      { type: 'NameFinalist', data: { word: 'Fin' } },
      { type: 'SignScorecard', data: { sheet: 'heat.50', judge: 'c' } },
    );
    expect(marks(stage)).to.include('[F] earlier, given');
    expect(slip(stage)).not.to.contain('tap to take back');
  });
});

describe('A signed card', () => {
  it('says of no mark that it can be taken back', () => {
    const stage = judged(null, 'F');
    expect(marks(stage)).to.include('[F], given, tap to take back');
    stage.must({ type: 'SignScorecard', data: { sheet: 'heat.50', judge: 'c' } });
    expect(marks(stage)).to.deep.equal(['1', '2', '3', '[F], given']);
  });

  it('says of no place that it moves', () => {
    const stage = createStage();
    const terms = { title: 'Final', kind: 'ranked', recalls: [], dances: ['Waltz'] };
    stage.must(...cast(), ...contest('way', 2, terms), heat('50', ['way', 1]), call('50'));
    const sheet = { sheet: 'way.r1.d0', judge: 'c' };
    for (const mark of [1, 2]) {
      const entry = `way-${String(mark)}`;
      stage.must({ type: 'RecordMark', data: { ...sheet, entry, dance: 0, mark } });
    }
    expect(slip(stage)).to.contain('moves here');
    stage.must({ type: 'SignScorecard', data: sheet });
    expect(slip(stage)).to.contain('taken by').and.not.to.contain('moves here');
  });
});

describe('What was said under earlier feedback words', () => {
  const dropped = { words: [{ word: 'X', meaning: 'Extras' }] };
  const said = { sheet: 'heat.50', judge: 'c', entry: 'way-1', dance: 0 };

  it('stands with its statement and can be taken back, but not said anew', () => {
    const stage = judged(words);
    stage.must(
      { type: 'GiveFeedback', data: { ...said, word: 'DF', statement: 'bad' } },
      { type: 'ChooseVocabulary', data: dropped },
    );
    expect(statements(stage)).to.deep.equal([
      ...['Extras good, couple 117', 'Extras bad, couple 117', '[DF bad, couple 117]'],
    ]);
    expect(slip(stage)).to.contain('earlier word');
    const none = { type: 'GiveFeedback', data: { ...said, word: 'DF', statement: 'none' } };
    expect(stage.send(none, judge).status).to.equal('accepted');
    expect(statements(stage)).to.have.length(2);
  });

  it('can be taken back, as its comment can, where the couple gets neither any more', () => {
    const stage = judged({ ...letters, feedback: true, comments: true });
    const about = { sheet: 'heat.50', judge: 'c', entry: 'way-1' };
    stage.must(
      { type: 'GiveFeedback', data: { ...said, word: 'P', statement: 'good' } },
      { type: 'WriteComment', data: { ...about, comment: 'Lovely teapot' } },
    );
    choose(stage, letters);
    expect(statements(stage)).to.deep.equal(['[P good, couple 117]']);
    expect(slip(stage)).to.contain('Earlier comment: Lovely teapot');
    const none = { type: 'GiveFeedback', data: { ...said, word: 'P', statement: 'none' } };
    expect(stage.send(none, judge).status).to.equal('accepted');
    expect(stage.send({ type: 'WithdrawComment', data: about }, judge).status).to.equal('accepted');
    expect(slip(stage)).not.to.contain('Earlier comment').and.not.to.contain('earlier word');
  });
});

const tap = { entry: 'way-1', dance: 0 } as const;

const on: SlipHandlers = {
  ...{ tap: nothing, takeBackLast: nothing, turnTo: nothing, review: nothing },
  ...{ lookAgain: nothing, help: nothing, dismiss: nothing },
};

function nothing(): void {
  return undefined;
}

/** A couple in heat 50, marked as chosen for its style, with a mark or none yet. */
function judged(marking: object | null, mark?: string | number): Stage {
  const stage = createStage();
  const terms = { title: 'Ways', kind: 'proficiency', style: 'open', dances: ['Waltz'] };
  stage.must(...cast());
  if (marking) choose(stage, marking);
  stage.must(...contest('way', 1, terms), heat('50', ['way', 1]), call('50'));
  if (mark !== undefined) give(stage, { mark });
  return stage;
}

function inParts(): Stage {
  const stage = judged(story);
  give(stage, { part: 0, mark: 20 });
  give(stage, { part: 1, mark: 21 });
  choose(stage, { ...story, parts: ['Music', 'Poise'] });
  return stage;
}

function give(stage: Stage, mark: object): void {
  const data = { sheet: 'heat.50', judge: 'c', ...tap, ...mark };
  stage.must({ type: 'RecordMark', data });
}

function choose(stage: Stage, marking: object): void {
  stage.must({ type: 'ChooseMarking', data: { style: 'open', marking } });
}

function slip(stage: Stage): string {
  return renderPart(<Slip state={firstState(page(stage))} on={on} />);
}

function page(stage: Stage) {
  const found = judgePage(stage.view(judge), 'c', '50');
  if (!found) throw new Error('no page');
  return found;
}

/** The marks of the couple as they are read out, the value of a chosen one in brackets. */
function marks(stage: Stage): string[] {
  return buttons(stage, /class="slip-mark(?! slip-statement)/).map(({ name, pressed }) =>
    pressed ? name.replace(/^\w+/, '[$&]') : name,
  );
}

/** The statements of the couple as they are read out, chosen ones in brackets. */
function statements(stage: Stage): string[] {
  return buttons(stage, /slip-statement/).map(({ name, pressed }) =>
    pressed ? `[${name}]` : name,
  );
}

function readOut(stage: Stage): string {
  return /<span class="slip-sr">(, [^<]*)<\/span><\/button>/.exec(slip(stage))?.[1] ?? '';
}

function buttons(stage: Stage, kind: RegExp): { name: string; pressed: boolean }[] {
  const all = slip(stage).matchAll(/<button([^>]*)>(.*?)<\/button>/gs);
  return [...all].flatMap(([, head = '', body = '']) => {
    const text = body.replaceAll('<small>', ' ').replace(/<[^>]*>/g, '');
    const name = /aria-label="([^"]*)"/.exec(head)?.[1] ?? text;
    return kind.test(head) ? [{ name, pressed: head.includes('aria-pressed="true"') }] : [];
  });
}

/** The commands of a tap on what the tablet holds, with the part they are about. */
function meaning(stage: Stage, meant: Tap): string[] {
  const [sheet] = openHeat(page(stage)).sheets;
  const answer = sheet ? commandsOf(meant, sheet) : [];
  if (isRefused(answer)) return [answer.sentence];
  return answer.map(({ type, data }) => `${type} ${String('part' in data ? data.part : 0)}`);
}
