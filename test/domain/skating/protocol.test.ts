import { expect } from 'chai';
import { answerCallbacksLine, answerSkatingLine } from '../../../src/domain/skating/protocol.ts';
import {} from '../../support/skating-fixtures.ts';

function codeOf(answer: object | undefined): string | undefined {
  return answer && 'error' in answer ? errorOf(answer.error) : undefined;
}

function errorOf(error: unknown): string | undefined {
  const isProblem = typeof error === 'object' && error !== null && 'code' in error;
  return isProblem ? String(error.code) : undefined;
}

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

describe('a line of "floorcraft skating"', () => {
  it('is answered with dance places, totals, places and rules under its id', () => {
    const marks = [
      [
        [1, 1, 2],
        [2, 2, 1],
      ],
      [
        [1, 1, 1],
        [2, 2, 2],
      ],
    ];
    expect(
      answerSkatingLine(JSON.stringify({ id: 'final 1', couples: ['7', '9'], marks }), 1),
    ).to.deep.equal({
      id: 'final 1',
      dance_places: [
        [1, 2],
        [1, 2],
      ],
      totals: [2, 4],
      places: [1, 2],
      rules: ['9', '9'],
    });
  });

  it('has no totals for one dance, and takes its line number for a missing id', () => {
    expect(answerSkatingLine(' {"marks":[[[1],[2]]]}\r', 12)).to.deep.equal({
      id: 12,
      dance_places: [[1, 2]],
      totals: null,
      places: [1, 2],
      rules: ['5', '5'],
    });
  });

  it('may give the places of the dances instead of marks', () => {
    expect(
      answerSkatingLine('{"id":0,"marks":null,"dance_places":[[1,2],[2,1]]}', 4),
    ).to.deep.equal({
      id: 0,
      dance_places: [
        [1, 2],
        [2, 1],
      ],
      totals: [3, 3],
      places: [1.5, 1.5],
      rules: ['11-tie', '11-tie'],
    });
  });

  it('is skipped when blank', () => {
    for (const blank of ['', '  ', '\t\r']) expect(answerSkatingLine(blank, 1)).to.equal(undefined);
  });

  for (const [line, code] of [
    ['{"marks":', 'UnreadableLine'],
    [deep, 'InvalidLine'],
    ['7', 'InvalidLine'],
    ['null', 'InvalidLine'],
    [`{"marks":${deep}}`, 'InvalidLine'],
    ['{"marks":[[["1"]]]}', 'InvalidLine'],
    ['{"marks":[[[1]]],"couples":"7"}', 'InvalidLine'],
    ['{"id":{},"marks":[[[1]]]}', 'InvalidLine'],
    ['{}', 'NoMarks'],
    ['{"marks":[[[1]]],"dance_places":[[1]]}', 'MarksAndPlaces'],
    ['{"marks":[[[1],[2]]],"couples":["7"]}', 'CouplesDiffer'],
    ['{"marks":[[[1],[2]]],"couples":3}', 'CouplesDiffer'],
    ['{"marks":[]}', 'EmptySheet'],
    ['{"marks":[[[1],[2,1]]]}', 'UnevenSheet'],
    ['{"marks":[[[1],[1.5]]]}', 'MarkNotWhole'],
    ['{"marks":[[[1],[1]]]}', 'InvalidSheet'],
    ['{"dance_places":[]}', 'EmptyPlaces'],
    ['{"dance_places":[[1,2],[1]]}', 'UnevenPlaces'],
    ['{"dance_places":[[1,1]]}', 'InvalidPlaces'],
    [
      JSON.stringify({ marks: [Array.from({ length: 1001 }, (_, i) => [i + 1])] }),
      'TooManyCouples',
    ],
  ] as const) {
    it(`is refused with ${code}: ${line.slice(0, 50)}`, () => {
      const answer = answerSkatingLine(line, 3);
      expect(answer).to.have.all.keys('id', 'error').and.to.include({ id: 3 });
      expect(codeOf(answer)).to.equal(code);
    });
  }

  it('says where a wrong value stands', () => {
    expect(answerSkatingLine('{"id":"x","marks":[[[1,1],[2,"2"]]]}', 3)).to.deep.equal({
      id: 'x',
      error: { code: 'InvalidLine', sentence: '"marks[0][1][1]" must be a number.' },
    });
  });
});

describe('a line of "floorcraft callbacks"', () => {
  it('is answered with totals, recalled couples and the tie at the line', () => {
    const marks = [
      [
        [1, 1],
        [0, 1],
        [1, 0],
        [0, 0],
      ],
    ];
    expect(answerCallbacksLine(JSON.stringify({ marks, requested: 2 }), 5)).to.deep.equal({
      id: 5,
      totals: [2, 1, 1, 0],
      recalled: [0],
      tie: { at: 1, couples: [1, 2], cutoffs: [1, 3] },
    });
    expect(answerCallbacksLine(JSON.stringify({ id: 'r1', marks, requested: 3 }), 5)).to.deep.equal(
      {
        id: 'r1',
        totals: [2, 1, 1, 0],
        recalled: [0, 1, 2],
        tie: null,
      },
    );
  });

  it('is skipped when blank', () => {
    expect(answerCallbacksLine(' ', 1)).to.equal(undefined);
  });

  for (const [line, code] of [
    ['[', 'UnreadableLine'],
    ['[]', 'InvalidLine'],
    ['{"marks":[[[2]]],"requested":1}', 'InvalidLine'],
    ['{"marks":[[[1]]],"requested":0}', 'InvalidLine'],
    ['{"marks":[[[1]]]}', 'InvalidLine'],
    ['{"requested":1}', 'InvalidLine'],
    ['{"marks":[],"requested":1}', 'EmptySheet'],
    ['{"marks":[[[1],[1,0]]],"requested":1}', 'UnevenSheet'],
    ['{"marks":[[[1]]],"couples":["1","2"],"requested":1}', 'CouplesDiffer'],
  ] as const) {
    it(`is refused with ${code}: ${line}`, () => {
      expect(codeOf(answerCallbacksLine(line, 1))).to.equal(code);
    });
  }
});
