import { expect } from 'chai';
import { isUnsentProblem, readUnsent } from '../../../src/domain/unsent/read-unsent.ts';

const data = { sheet: 'heat.7', judge: 'judge-c', entry: 'e1', dance: 0, mark: 'G' };
const first = {
  ...{ commandId: '01900000-0000-7000-8000-000000000001', type: 'RecordMark', data },
  ...{ enteredAt: '2026-05-02T14:00:00.000Z', order: 1 },
};
const second = { ...first, commandId: '01900000-0000-7000-8000-000000000002', order: 2 };
const file = {
  ...{ format: 'floorcraft-unsent/1', showcase: '2026-spring', judge: 'judge-c' },
  ...{ savedAt: '2026-05-02T15:00:00.000Z', commands: [second, first] },
};

describe('a file of unsent marks', () => {
  it('gives the very commands of the tablet, in the order they were entered', () => {
    expect(readUnsent(JSON.stringify(file), '2026-spring')).to.deep.equal({
      ...file,
      commands: [first, second],
    });
  });

  const faults: [string, string, RegExp][] = [
    ['of another showcase', changed({ showcase: '2026-fall' }), /of the showcase 2026-fall: open/],
    ['of another format', changed({ format: 'floorcraft-competition/1' }), /not of the format/],
    ['that is cut off', JSON.stringify(file).slice(0, -9), /a part of it is missing/],
    ['that is no object', '[]', /not of the format/],
    ['without commands', changed({ commands: [] }), /damaged \(commands\)/],
    [
      'with another command than a judge sends',
      changed({ commands: [{ ...first, type: 'ReopenScorecard' }] }),
      /damaged \(commands\.0\.type\)/,
    ],
    [
      'with the marks of another judge',
      changed({ commands: [{ ...first, data: { ...data, judge: 'judge-d' } }] }),
      /several judges/,
    ],
    [
      'with more commands than a day has',
      changed({ commands: Array.from({ length: 5001 }, () => first) }),
      /damaged \(commands\)/,
    ],
  ];
  for (const [what, text, sentence] of faults) {
    it(`${what} is refused in one sentence`, () => {
      const read = readUnsent(text, '2026-spring');
      expect(isUnsentProblem(read) && read.sentence).to.match(sentence);
    });
  }
});

function changed(by: object): string {
  return JSON.stringify({ ...file, ...by });
}
