import { expect } from 'chai';
import fc from 'fast-check';
import { dealByHeat } from '../../../src/domain/assignment/deal-by-heat.ts';
import { loadsOf, type Dealt } from '../../../src/domain/assignment/dealing.ts';
import { shuffled } from '../../../src/domain/assignment/shuffle.ts';

const panel = ['a', 'b', 'c', 'd', 'e'];

/** Heats of couples, each with the judges who may have it: nobody is left out twice in a heat. */
const anyHeats = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.array(fc.array(fc.integer({ min: 0, max: 31 }), { minLength: 1, maxLength: 9 }), {
      minLength: 1,
      maxLength: 14,
    }),
  )
  .map(([judges, heats]) => couplesOf(panel.slice(0, judges), heats));

/** Bits of a number say who may not mark a couple; everybody may where nobody could. */
function couplesOf(judges: readonly string[], heats: readonly (readonly number[])[]) {
  const couples = heats.flatMap((heat, at) =>
    heat.map((bits, index): Dealt => {
      const fit = judges.filter((_, place) => ((bits >> place) & 1) === 0);
      const entry = `e${String(at)}-${String(index)}`;
      return { ...couple(String(at), entry), fit: fit.length > 0 ? fit : judges };
    }),
  );
  return { judges, couples };
}

function couple(heat: string, entry: string): Dealt {
  return { heat, entry, category: null, students: [entry], fit: [], judge: null };
}

function free(judges: readonly string[], sizes: readonly number[]): Dealt[] {
  return couplesOf(
    judges,
    sizes.map((size) => Array.from({ length: size }, () => 0)),
  ).couples;
}

function spread(couples: readonly Dealt[], judges: readonly string[]): number {
  const loads = [...loadsOf(couples, judges).values()];
  return Math.max(...loads) - Math.min(...loads);
}

describe('couples dealt heat by heat', () => {
  it('have exactly one judge each, one who may mark them', () => {
    fc.assert(
      fc.property(anyHeats, ({ judges, couples }) => {
        const dealt = dealByHeat(couples, judges);
        expect(dealt.map(({ entry }) => entry)).to.deep.equal(couples.map(({ entry }) => entry));
        for (const { judge, fit } of dealt) expect(fit).to.include(judge);
      }),
    );
  });

  it('leave the totals of two judges at most one apart where everybody may mark all', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 5 }), (heats, count) => {
        const judges = panel.slice(0, count);
        const dealt = dealByHeat(free(judges, heats), judges);
        expect(spread(dealt, judges)).to.be.at.most(1);
        for (const [at] of heats.entries()) {
          const own = dealt.filter(({ heat }) => heat === String(at));
          expect(spread(own, judges), `heat ${String(at)}`).to.be.at.most(1);
        }
      }),
    );
  });

  it('leave nobody with two more than another who could take one of them over', () => {
    fc.assert(
      fc.property(anyHeats, ({ judges, couples }) => {
        const dealt = dealByHeat(couples, judges);
        const loads = loadsOf(dealt, judges);
        for (const { judge, fit } of dealt)
          for (const other of fit)
            expect(loads.get(judge ?? '') ?? 0).to.be.at.most((loads.get(other) ?? 0) + 1);
      }),
    );
  });

  it('are as even as any distribution can be', () => {
    const small = anyHeats.filter(
      ({ couples, judges }) => judges.length ** couples.length <= 20_000,
    );
    fc.assert(
      fc.property(small, ({ judges, couples }) => {
        const dealt = dealByHeat(couples, judges);
        expect(squares(dealt, judges)).to.equal(bestSquares(couples, judges));
      }),
      { numRuns: 60 },
    );
  });

  it('stay as they are when they are dealt again', () => {
    fc.assert(
      fc.property(anyHeats, fc.nat(), ({ judges, couples }, seed) => {
        const dealt = dealByHeat(couples, judges);
        expect(dealByHeat(dealt, shuffled(judges, seed))).to.deep.equal(dealt);
      }),
    );
  });

  it('keep the judge they have; a new couple goes to who has the fewest in its heat', () => {
    const given = free(['a', 'b'], [3]).map((one, index) => ({
      ...one,
      judge: index === 0 ? 'b' : 'a',
    }));
    const late = { ...couple('0', 'late'), fit: ['a', 'b'] };
    const dealt = dealByHeat([...given, late], ['a', 'b']);
    expect(dealt.map(({ judge }) => judge)).to.deep.equal(['b', 'a', 'a', 'b']);
  });

  it('have no judge where none may mark them', () => {
    expect(dealByHeat([couple('0', 'alone')], ['a'])[0]?.judge).to.equal(null);
  });
});

describe('a shuffle', () => {
  it('holds every item once and is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.nat(), (items, seed) => {
        const order = shuffled(items, seed);
        expect([...order].sort()).to.deep.equal([...items].sort());
        expect(shuffled(items, seed)).to.deep.equal(order);
      }),
    );
  });

  it('puts everybody first about as often', () => {
    const firsts = Array.from({ length: 3000 }, (_, seed) => shuffled(['a', 'b', 'c'], seed)[0]);
    for (const judge of ['a', 'b', 'c'])
      expect(firsts.filter((first) => first === judge).length).to.be.within(900, 1100);
  });
});

function squares(couples: readonly Dealt[], judges: readonly string[]): number {
  return [...loadsOf(couples, judges).values()].reduce((sum, load) => sum + load * load, 0);
}

/** The smallest sum of squares over all distributions, by trying every one of them. */
function bestSquares(couples: readonly Dealt[], judges: readonly string[]): number {
  const [first, ...rest] = couples.filter(({ judge }) => judge === null);
  if (!first) return squares(couples, judges);
  const others = couples.filter((one) => one !== first && !rest.includes(one));
  return Math.min(
    ...first.fit.map((judge) => bestSquares([...others, { ...first, judge }, ...rest], judges)),
  );
}
