import { expect } from 'chai';
import fc from 'fast-check';
import { dealByCategory } from '../../../src/domain/assignment/deal-by-category.ts';
import type { Dealt } from '../../../src/domain/assignment/dealing.ts';
import { shuffled } from '../../../src/domain/assignment/shuffle.ts';
import { unitsOf } from '../../../src/domain/assignment/units.ts';

const judges = ['a', 'b', 'c'];
const categories = ['smooth', 'rhythm', 'standard', 'latin'];

interface Part {
  readonly heat?: string;
  readonly judge?: string;
  readonly fit?: readonly string[];
}

function couple(category: string, students: readonly string[], part: Part = {}): Dealt {
  const { heat = '1', judge = null, fit = judges } = part;
  const entry = `${category}-${heat}-${students.join('-')}`;
  return { heat, entry, category, students, fit, judge };
}

const deal = (couples: readonly Dealt[]): Dealt[] =>
  dealByCategory(couples, { categories, judges });

/** A day of 39 students: most dance with a teacher, some with each other, in 1 to 4 dances. */
function day(seed: number): Dealt[] {
  const students = shuffled(
    Array.from({ length: 39 }, (_, index) => `s${String(index)}`),
    seed,
  );
  return categories.flatMap((category, at) =>
    students.flatMap((student, index) => {
      const partner = index % 5 === at % 5 ? students[(index + 1) % 39] : undefined;
      const pair = partner === undefined ? [student] : [student, partner];
      const heats = Array.from({ length: 1 + ((index * 7 + at + seed) % 4) }, (_, one) => one);
      return heats.map((heat) => couple(category, pair, { heat: String(heat) }));
    }),
  );
}

describe('students who dance together', () => {
  it('are one group, through others too; groups share nobody', () => {
    const units = unitsOf([
      couple('latin', ['ann', 'bea']),
      couple('latin', ['dot']),
      couple('latin', ['bea', 'cal']),
    ]);
    expect(units.map(({ students }) => [...students].sort())).to.deep.equal([
      ['ann', 'bea', 'cal'],
      ['dot'],
    ]);
  });

  it('are never split, whoever dances with whom', () => {
    const student = fc.integer({ min: 0, max: 12 }).map(String);
    const pairs = fc.array(fc.uniqueArray(student, { minLength: 1, maxLength: 2 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(pairs, (all) => {
        const couples = all.map((pair, at) => couple('latin', pair, { heat: String(at) }));
        const units = unitsOf(couples);
        const members = units.flatMap(({ students }) => students);
        expect(new Set(members).size).to.equal(members.length);
        expect(units.flatMap((unit) => unit.couples)).to.have.members(couples);
      }),
    );
  });
});

describe('students given to one judge for a category', () => {
  it('have one judge in all its heats, and so have those they dance with', () => {
    const dealt = deal([
      couple('latin', ['ann'], { heat: '1' }),
      couple('latin', ['ann', 'bea'], { heat: '2' }),
      couple('latin', ['bea'], { heat: '3' }),
      couple('latin', ['cal'], { heat: '3' }),
    ]);
    const [first, second, third, fourth] = dealt.map(({ judge }) => judge);
    expect([second, third]).to.deep.equal([first, first]);
    expect(fourth).not.to.equal(first);
  });

  it('meet another judge in the next category', () => {
    const dealt = deal(categories.slice(0, 3).map((category) => couple(category, ['ann'])));
    expect(new Set(dealt.map(({ judge }) => judge)).size).to.equal(3);
  });

  it('follow what is given already, so that nothing that stands is split', () => {
    const stands = couple('latin', ['ann'], { heat: '1', judge: 'c' });
    const dealt = deal([stands, couple('latin', ['ann'], { heat: '2' })]);
    expect(dealt.map(({ judge }) => judge)).to.deep.equal(['c', 'c']);
  });

  it('stay without a judge where theirs may not mark them', () => {
    const dealt = deal([
      couple('latin', ['ann'], { heat: '1', fit: ['a'] }),
      couple('latin', ['ann'], { heat: '2', fit: ['b'] }),
      couple('latin', ['ann'], { heat: '3', fit: ['b'] }),
    ]);
    expect(dealt.map(({ judge }) => judge)).to.deep.equal([null, 'b', 'b']);
  });

  it('meet different judges: 3 of 4 students at least, of 39 in 4 categories with 3 judges', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const dealt = deal(day(seed));
      expect(dealt.filter(({ judge }) => judge === null)).to.deep.equal([]);
      expect(shareMeetingAll(dealt), `seed ${String(seed)}`).to.be.at.least(0.75);
      expect(spreadOfLoads(dealt), `seed ${String(seed)}`).to.be.at.most(0.15);
    }
  });
});

/** The share of students who meet as many judges as there are (or as their categories are). */
function shareMeetingAll(couples: readonly Dealt[]): number {
  const students = new Set(couples.flatMap((one) => one.students));
  const meets = [...students].filter((student) => {
    const own = couples.filter((one) => one.students.includes(student));
    const most = Math.min(judges.length, new Set(own.map(({ category }) => category)).size);
    return new Set(own.map(({ judge }) => judge)).size === most;
  });
  return meets.length / students.size;
}

/** How far the heaviest judge is above the lightest, of the mean. */
function spreadOfLoads(couples: readonly Dealt[]): number {
  const loads = judges.map((judge) => couples.filter((one) => one.judge === judge).length);
  return (Math.max(...loads) - Math.min(...loads)) / (couples.length / judges.length);
}
