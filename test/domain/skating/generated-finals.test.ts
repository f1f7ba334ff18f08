import { expect } from 'chai';
import { placeFinal } from '../../../src/domain/skating/final.ts';
import { generatedFinals } from '../../support/skating-fixtures.ts';
import { randomFinal, seededRandom } from '../../support/random-finals.ts';
import { secondSkating } from '../../support/second-skating.ts';

const seed = Number(process.env['SKATING_SEED'] ?? 20_260_117);

function resultOf(marks: number[][][]) {
  const { dancePlaces, danceRules, totals, places, rules } = placeFinal(marks);
  return { dancePlaces, danceRules, totals, places, rules };
}

describe('generated finals', () => {
  for (const [kind, count] of Object.entries({ s: 1000, m: 1000, c: 60 })) {
    it(`all ${count} of kind ${kind} have the expected places, totals and rules`, () => {
      const finals = generatedFinals().filter(({ id }) => id.startsWith(kind));
      expect(finals).to.have.length(count);
      for (const { id, marks, expected } of finals) {
        expect(resultOf(marks), id).to.deep.equal({
          dancePlaces: expected.dance_places,
          danceRules: expected.dance_rules,
          totals: expected.totals ?? null,
          places: expected.places,
          rules: expected.rules,
        });
      }
    });
  }
});

describe('a second implementation', () => {
  it(`agrees on 20,000 random finals (SKATING_SEED=${seed})`, () => {
    const random = seededRandom(seed);
    const seen = new Set<string>();
    for (let n = 0; n < 20_000; n += 1) {
      const marks = randomFinal(random);
      const result = resultOf(marks);
      for (const rule of [...result.danceRules.flat(), ...result.rules]) seen.add(rule);
      if (JSON.stringify(result) === JSON.stringify(orderedAlike(secondSkating(marks)))) continue;
      expect(result, JSON.stringify(marks)).to.deep.equal(secondSkating(marks));
    }
    expect([...seen]).to.include.members(['5', '6', '7a', '7b', '7c', '8+5', '8+6', '8+7a']);
    expect([...seen]).to.include.members(['8+7b', '8+7c', '9', '10', '11', '11-tie']);
  });
});

function orderedAlike(second: ReturnType<typeof secondSkating>) {
  const { dancePlaces, danceRules, totals, places, rules } = second;
  return { dancePlaces, danceRules, totals, places, rules };
}
