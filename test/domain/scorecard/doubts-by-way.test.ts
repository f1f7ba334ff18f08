import { expect } from 'chai';
import { doubtsAmong, ownDoubts } from '../../../src/domain/scorecard/doubts.ts';
import { partsOf, type Mark, type Marking } from '../../../src/domain/scorecard/marking/marking.ts';
import type { Sheet } from '../../../src/domain/scorecard/sheet/sheet-lines.ts';
import { emptyCard, lineKey, type CardState } from '../../../src/domain/scorecard/state.ts';

const range = { min: 0, max: 100 };
const letters: Marking = { way: 'letters', letters: ['GH', 'G', 'S', 'B'] };
const oneToFive: Marking = { way: 'letters', letters: ['1', '2', '3', '4', '5'] };
const number: Marking = { way: 'number', ...range };
const parts: Marking = { way: 'parts', parts: ['Technique', 'Show'], min: 0, max: 25 };
const words: Marking = { way: 'feedback' };
const places: Marking = { way: 'placement' };
const callbacks: Marking = { way: 'callback', wanted: 6 };

function sheetOf(marking: Marking, couples: number): Sheet {
  const lines = Array.from({ length: couples }, (_, index) => ({
    ...{ entry: `e${String(index)}`, couple: `k${String(index)}`, lead: 'l', contest: 'c' },
    ...{ back: 101 + index, level: null, scratched: false, dances: [0], marking },
    ...{ assigned: null, letter: null, room: null },
  }));
  return {
    ...{ sheet: 'heat.1', contests: ['c'], heats: ['1'], judges: ['a', 'b'] },
    ...{ lines, closed: false, words: [] },
  };
}

/** A card with a mark for each couple, the same one for every part; undefined: none. */
function cardOf(judge: string, sheet: Sheet, marks: readonly (Mark | undefined)[]): CardState {
  const given = sheet.lines.flatMap(({ entry, marking }, index) => {
    const mark = marks[index];
    if (mark === undefined) return [];
    return partsOf(marking).map((part): [string, Mark] => [lineKey(entry, 0, part), mark]);
  });
  return { ...emptyCard(sheet.sheet, judge), signed: true, marks: Object.fromEntries(given) };
}

const all = (count: number, mark: Mark | undefined) => Array.from({ length: count }, () => mark);
const inOrder = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const own = (marking: Marking, marks: readonly (Mark | undefined)[]) => {
  const sheet = sheetOf(marking, marks.length);
  return ownDoubts(sheet, cardOf('a', sheet, marks));
};
const among = (marking: Marking, marks: (Mark | undefined)[], theirs: (Mark | undefined)[]) => {
  const sheet = sheetOf(marking, marks.length);
  return doubtsAmong(sheet, cardOf('a', sheet, marks), [cardOf('b', sheet, theirs)]);
};

describe('the same mark for every couple', () => {
  it('is asked about wherever couples are graded', () => {
    expect(own(letters, all(4, 'G'))).to.deep.equal(['AllTheSame']);
    expect(own(oneToFive, all(4, '3'))).to.deep.equal(['AllTheSame']);
    expect(own(number, all(4, 80))).to.deep.equal(['AllTheSame']);
    expect(own({ way: 'solo', ...range }, all(4, 80))).to.deep.equal(['AllTheSame']);
    expect(own(parts, all(4, 20))).to.deep.equal(['AllTheSame']);
  });

  it('is not asked about for three couples, callbacks, or words', () => {
    expect(own(letters, all(3, 'G'))).to.deep.equal([]);
    expect(own(callbacks, all(6, 1))).to.deep.equal([]);
    expect(own(words, all(6, undefined))).to.deep.equal([]);
  });

  it('is not what one other mark, or one other part, makes it', () => {
    expect(own(number, [...all(3, 80), 81])).to.deep.equal([]);
    expect(own(parts, [...all(3, 20), 21])).to.deep.equal([]);
  });
});

describe('the marks of another judge', () => {
  it('are compared where there are enough of them', () => {
    expect(among(places, inOrder(6), inOrder(6))).to.deep.equal(['Identical']);
    expect(among(places, inOrder(5), inOrder(5))).to.deep.equal([]);
    expect(among(number, inOrder(10), inOrder(10))).to.deep.equal(['Identical']);
    expect(among(number, inOrder(9), inOrder(9))).to.deep.equal([]);
  });

  it('are read backwards only where they are places', () => {
    expect(among(places, inOrder(6), inOrder(6).reverse())).to.deep.equal(['Reversed']);
    expect(among(number, inOrder(10), inOrder(10).reverse())).to.deep.equal([]);
  });

  it('are compared part by part', () => {
    expect(among(parts, inOrder(10), inOrder(10))).to.deep.equal(['Identical']);
    expect(among(parts, inOrder(10), [...inOrder(9), 25])).to.deep.equal([]);
  });

  it('are not the same where neither judge gave any: words are no marks', () => {
    expect(among(words, all(12, undefined), all(12, undefined))).to.deep.equal([]);
    expect(among(callbacks, all(12, undefined), all(12, undefined))).to.deep.equal([]);
  });
});
