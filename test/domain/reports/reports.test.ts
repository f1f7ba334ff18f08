import { expect } from 'chai';
import { byProfessionals } from '../../../src/domain/reports/by-contest.ts';
import { byInstructor, byStudent } from '../../../src/domain/reports/by-person.ts';
import { byStep } from '../../../src/domain/reports/by-step.ts';
import { byStudio } from '../../../src/domain/reports/by-studio.ts';
import { counted, type Strictness } from '../../../src/domain/reports/counted.ts';
import { groupOf } from '../../../src/domain/reports/group.ts';
import type { Judged } from '../../../src/domain/reports/judged.ts';
import { bestOf } from '../../../src/domain/reports/ranked.ts';
import { marksOf, tallyOf } from '../../../src/domain/reports/tally.ts';
import { judged, professional, student } from '../../support/judged-cast.ts';

const ladders = { levels: ['Newcomer', 'Bronze', 'Silver'], ages: ['A', 'B'] };
const [ann, bea, dan] = [student('ann'), student('bea'), student('dan', { level: 'Silver' })];
const [pia, quin] = [professional('pia'), professional('quin')];

describe('what marks add up to', () => {
  it('a mark counts each time it is given', () => {
    const given = [90, 85, 90].map((mark) => judged({ lead: pia, follow: ann }, mark));
    expect(sumOf(given)).to.include({ points: 265, count: 3, heats: 1 });
  });

  it('letters are worth 5, 3, 2, 1 by their place in the list kept with the mark', () => {
    const given = ['GH', 'G', 'S', 'B'].map((mark) => judged({ lead: pia, follow: ann }, mark));
    expect(sumOf(given).points).to.equal(11);
    const [first] = sumOf(given).cells;
    expect(first).to.deep.equal({ style: 'closed', way: 'letters:GH/G/S/B', counts: [1, 1, 1, 1] });
  });

  it('the parts of a solo add up to one judgement', () => {
    const parts = [20, 18, 22, 25].map((mark) => ({ way: 'parts:0-25', mark }));
    const solo = judged({ lead: pia, follow: ann }, null, { style: 'solo', marks: parts });
    expect(sumOf([solo])).to.include({ points: 85, count: 1 });
  });

  it('feedback alone gives no points, and counts in heats and words', () => {
    const words = { good: ['T', 'P'], bad: ['FW'] };
    const given = ['1', '2'].map((heat) =>
      judged({ lead: pia, follow: ann }, null, { heat, ...words }),
    );
    expect(sumOf(given)).to.include({ points: 0, count: 0, heats: 2, good: 4, bad: 2 });
    expect(byStudent(given).map(({ place }) => place)).to.deep.equal([null]);
  });

  it('1 to 5 are counted one by one, best first; a hundred numbers are not', () => {
    expect(marksOf('number:1-5')).to.deep.equal(['5', '4', '3', '2', '1']);
    expect(marksOf('number:0-100')).to.deep.equal([]);
  });
});

describe('who is compared with whom', () => {
  it('followers and leaders with a professional, everywhere', () => {
    const style = 'solo';
    const one = judged({ lead: pia, follow: ann }, 'G', { style });
    const other = judged({ lead: dan, follow: quin }, 'G', { style });
    expect(groupOf(one)).to.deep.equal({ group: 'Followers', dancers: [ann] });
    expect(groupOf(other)).to.deep.equal({ group: 'Leaders', dancers: [dan] });
  });

  it('couples of students only where they dance open or closed heats', () => {
    const couple = { lead: dan, follow: ann };
    expect(groupOf(judged(couple, 'G', { style: 'open' }))?.group).to.equal('Couples');
    expect(groupOf(judged(couple, 'G', { style: 'multi' }))).to.equal(undefined);
    expect(groupOf(judged({ lead: pia, follow: quin }, 'G'))).to.equal(undefined);
  });

  it('a couple stands under the higher level of the two, whoever leads', () => {
    const both = [judged({ lead: dan, follow: ann }, 'G'), judged({ lead: ann, follow: dan }, 'S')];
    const [silver, ...others] = byStep(both, 'level', ladders.levels);
    expect(others).to.deep.equal([]);
    expect(silver?.step).to.equal('Silver');
    const [couples] = silver?.groups ?? [];
    expect(couples?.lines.map(({ tally }) => tally.points)).to.deep.equal([5]);
  });

  it('levels stand in the order of the list, unlisted ones after it', () => {
    const levels = ['Gold 10', 'Silver', 'Gold 9', 'Newcomer'];
    const all = levels.map((level) =>
      judged({ lead: pia, follow: student(`of ${level}`, { level }) }, 'G'),
    );
    const steps = byStep(all, 'level', ladders.levels).map(({ step }) => step);
    expect(steps).to.deep.equal(['Newcomer', 'Silver', 'Gold 9', 'Gold 10']);
  });

  it('who has no own level stands under that of the entry', () => {
    const cleo = student('cleo', { level: null });
    const report = byStep([judged({ lead: pia, follow: cleo }, 'G')], 'level', ladders.levels);
    expect(report.map(({ step }) => step)).to.deep.equal(['Bronze']);
  });
});

describe('who is best', () => {
  it('equal points share a place, and both are best', () => {
    const all = [
      judged({ lead: pia, follow: ann }, 'GH'),
      judged({ lead: pia, follow: bea }, 'GH'),
      judged({ lead: pia, follow: dan }, 'B'),
    ];
    const lines = byStudent(all);
    const places = lines.map(({ place, shared }) => [place, shared]);
    expect(places).to.deep.equal([
      [1, true],
      [1, true],
      [3, false],
    ]);
    expect(bestOf(lines).map(({ dancers }) => dancers)).to.deep.equal([['ann'], ['bea']]);
  });

  it('an instructor is credited once, as partner and as teacher', () => {
    const entry = { lead: dan, follow: ann, instructor: pia };
    const all = [judged(entry, 'G'), judged({ lead: pia, follow: ann, instructor: pia }, 'G')];
    expect(byInstructor(all).map(({ dancers, tally }) => [dancers, tally.points])).to.deep.equal([
      [['pia'], 6],
    ]);
  });

  it('professionals are compared within their contest', () => {
    const all = ['show', 'gala'].map((contest) =>
      judged({ lead: pia, follow: quin }, 'GH', { contest }),
    );
    const report = byProfessionals([...all, judged({ lead: pia, follow: ann }, 'GH')]);
    expect(report.map(({ contest, lines }) => [contest, lines.length])).to.deep.equal([
      ['show', 1],
      ['gala', 1],
    ]);
  });

  it('a couple counts half for the studio and level of each', () => {
    const south = student('sue', { studio: 'south', level: 'Silver' });
    const report = byStudio([judged({ lead: south, follow: ann }, 'G')], ladders.levels);
    const total = report.total.map(({ studio, tally: { points, count } }) => ({
      ...{ studio, points, count },
    }));
    expect(total).to.deep.equal([
      { studio: 'south', points: 1.5, count: 0.5 },
      { studio: 'north', points: 1.5, count: 0.5 },
    ]);
    expect(report.levels.map(({ level }) => level)).to.deep.equal(['Bronze', 'Silver']);
  });
});

describe('what counts', () => {
  const left = (one: Judged, strict: Strictness): number => counted([one], strict, ladders).length;

  it('a scratched entry never does', () => {
    expect(left(judged({ lead: pia, follow: ann, scratched: true }, 'GH'), 'none')).to.equal(0);
  });

  it('strictly, only entries in the own level, and age where that is asked for', () => {
    const above = judged({ lead: pia, follow: ann, level: 'Silver' }, 'G');
    expect([left(above, 'none'), left(above, 'level')]).to.deep.equal([1, 0]);
    const older = judged({ lead: pia, follow: ann, age: 'B' }, 'G');
    expect([left(older, 'level'), left(older, 'age')]).to.deep.equal([1, 0]);
  });

  it('strictly, a couple’s own are the higher level and the lower age', () => {
    const couple = { lead: student('old', { level: 'Silver', age: 'B' }), follow: ann };
    expect(left(judged({ ...couple, level: 'Silver', age: 'A' }, 'G'), 'age')).to.equal(1);
    expect(left(judged({ ...couple, level: 'Bronze', age: 'A' }, 'G'), 'age')).to.equal(0);
    expect(left(judged({ ...couple, level: 'Silver', age: 'B' }, 'G'), 'age')).to.equal(0);
  });
});

function sumOf(all: readonly Judged[]): ReturnType<typeof tallyOf> {
  return tallyOf(all.map((one) => ({ judged: one, weight: 1 })));
}
