import { expect } from 'chai';
import { leavesOf, rowsOf } from '../../../src/adapters/pages/slip/facts/slip-leaves.ts';
import type { KeptCommand, SlipSheet } from '../../../src/adapters/pages/slip/facts/slip-types.ts';
import { emptyCard } from '../../../src/domain/scorecard/state.ts';

const marking = { way: 'number', min: 0, max: 100, comments: true } as const;
const line = {
  ...{ entry: 'e1', couple: 'k1', contest: 'c', back: 117, dances: [0], marking, lead: 'l1' },
  ...{ scratched: false, level: null, assigned: null, letter: null, room: null },
};

/** The comment that stands in the field of the couple. */
function shown(comments: SlipSheet['comments'], kept: readonly KeptCommand[]): string | undefined {
  const slip: SlipSheet = {
    sheet: {
      ...{ sheet: 'heat.1', contests: ['c'], heats: ['1'], judges: ['c'], lines: [line] },
      ...{ closed: false, words: [] },
    },
    ...{ card: emptyCard('heat.1', 'c'), arranged: { sort: 'back', show: 'order' }, levels: [] },
    ...{ comments, contests: {}, names: {} },
  };
  const heat = { heat: '1', label: '1', status: 'called', sheets: [slip] } as const;
  return leavesOf(heat).flatMap((leaf) => rowsOf(leaf, kept))[0]?.comment;
}

describe('a comment that was refused', () => {
  const refused: KeptCommand = {
    ...{ type: 'WriteComment', data: { sheet: 'heat.1', judge: 'c', entry: 'e1', comment: 'odd' } },
    ...{ commandId: 'one', order: 1, enteredAt: '2026-05-02T09:00:00.000Z' },
    refusal: { code: 'MalformedData', sentence: 'Type it again.' },
  };

  it('stays in its field, to be mended and not written again', () => {
    expect(shown({}, [refused])).to.equal('odd');
  });

  it('stays there though a mark of the same couple is refused later', () => {
    const spot = { sheet: 'heat.1', judge: 'c', entry: 'e1', dance: 0 };
    const mark: KeptCommand = {
      ...{ type: 'RecordMark', data: { ...spot, mark: 101 } },
      ...{ commandId: 'two', order: 2, enteredAt: '2026-05-02T09:00:01.000Z' },
      refusal: { code: 'MarkOutOfRange', sentence: 'Give another mark.' },
    };
    expect(shown({}, [refused, mark])).to.equal('odd');
  });

  it('gives way to one that was taken, and is gone once it is dismissed', () => {
    expect(shown({ e1: 'good frame' }, [refused])).to.equal('good frame');
    expect(shown({}, [])).to.equal('');
  });
});
