import { expect } from 'chai';
import { callbacks } from '../../../src/domain/skating/callbacks.ts';
import { callbackRounds } from '../../support/skating-fixtures.ts';

const rounds = callbackRounds();
// Two dances, two judges; totals 4, 2, 2, 0.
const small = [
  [
    [1, 1],
    [0, 1],
    [1, 0],
    [0, 0],
  ],
  [
    [1, 1],
    [0, 1],
    [1, 0],
    [0, 0],
  ],
];

describe('callbacks in published rounds', () => {
  it('are 30 rounds under rule 1', () => {
    expect(rounds).to.have.length(30);
  });

  for (const { id, marks, requested, couples, check, ...item } of rounds) {
    const result = callbacks(marks, requested);
    const published = item.expected.recalled?.map((couple) => couples.indexOf(couple)) ?? [];

    it(`${id}: totals are the printed ones`, () => {
      expect(result.totals).to.deep.equal(item.computed_totals);
    });

    it(`${id}: whoever is recalled was recalled, unless the chairman had to decide`, () => {
      expect(result.tie !== null).to.equal(check.tie_across_requested_line);
      if (result.tie === null) {
        expect(result.recalled).to.have.members(published);
        return;
      }
      const all = [...result.recalled, ...result.tie.couples];
      expect(result.tie.cutoffs).to.deep.equal([result.recalled.length, all.length]);
      const best = (couple: number) => (result.totals[couple] ?? 0) >= check.cut_total;
      expect(published).to.have.members(result.totals.flatMap((_, i) => (best(i) ? [i] : [])));
    });
  }
});

describe('callbacks', () => {
  it('recall the couples with the most marks', () => {
    const { totals, recalled, tie } = callbacks(small, 1);
    expect(totals).to.deep.equal([4, 2, 2, 0]);
    expect({ recalled, tie }).to.deep.equal({ recalled: [0], tie: null });
    expect(callbacks(small, 3).recalled).to.deep.equal([0, 1, 2]);
  });

  it('leave a tie across the line to the chairman and name both cut-offs', () => {
    const { recalled, tie } = callbacks(small, 2);
    expect(recalled).to.deep.equal([0]);
    expect(tie).to.deep.equal({ at: 2, couples: [1, 2], cutoffs: [1, 3] });
  });

  it('recall everybody when as many are requested as there are', () => {
    expect(callbacks(small, 4)).to.deep.include({ recalled: [0, 1, 2, 3], tie: null });
    expect(callbacks(small, 9)).to.deep.include({ recalled: [0, 1, 2, 3], tie: null });
  });

  it('recall nobody by themselves when all are tied', () => {
    const { recalled, tie } = callbacks([[[1], [1], [1]]], 2);
    expect(recalled).to.deep.equal([]);
    expect(tie).to.deep.equal({ at: 1, couples: [0, 1, 2], cutoffs: [0, 3] });
  });
});
