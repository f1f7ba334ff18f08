import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { seedFiles } from '../../../ops/seeds/make-demo.ts';
import { checkCompetition } from '../../../src/domain/competition-file/check-file.ts';
import { competitionSchema } from '../../../src/domain/competition-file/schema.ts';
import { entryId, heatId, partsOf } from '../../../src/domain/competition-file/schema.ts';
import { competition } from './competitions.ts';

const seed = (name: string): string =>
  readFileSync(new URL(`../../../ops/seeds/${name}`, import.meta.url), 'utf8');

const smallest = {
  format: 'floorcraft-competition/1',
  title: 'Small',
  timeZone: 'Europe/Berlin',
  locale: 'de-DE',
  start: '2026-05-01',
  end: '2026-05-02',
};

describe('the competition format', () => {
  for (const [name, text] of Object.entries(seedFiles())) {
    it(`${name} is what make-demo.ts writes`, () => {
      expect(seed(name)).to.equal(text);
    });
  }

  it('needs only a header', () => {
    expect(checkCompetition(smallest)).to.include({ title: 'Small' }).and.not.property('code');
  });

  it('allows no word it does not know', () => {
    expect(competitionSchema.safeParse({ ...smallest, colour: 'red' }).success).to.be.false;
  });

  it('derives ids that are left out from the contest and the number', () => {
    const file = competitionSchema.parse({
      ...smallest,
      contests: [
        {
          id: 'waltz',
          title: 'Waltz',
          dances: ['Waltz'],
          kind: 'ranked',
          entries: [
            { couple: 'c1', back: 7 },
            { id: 'late', couple: 'c2', back: 8 },
          ],
        },
      ],
      heats: [{ number: '42 B', contests: ['waltz', { contest: 'tango', round: 2 }] }],
    });
    const [contest] = file.contests;
    const [heat] = file.heats;
    expect(contest && [0, 1].map((at) => entryId(contest, at))).to.deep.equal(['waltz-1', 'late']);
    expect(heat && heatId(heat)).to.equal('42-b');
    expect(heat && partsOf(heat).map(({ round }) => round)).to.deep.equal([1, 2]);
  });
});

describe('the demonstration', () => {
  const demo = competition(undefined, seed('nebraska-demo.json'));

  it('holds the festival and one heat for every way of marking', () => {
    expect(demo.couples).to.have.length(22);
    expect(demo.contests).to.have.length(55 + 5 + 2);
    expect(demo.heats).to.have.length(31 + 5 + 2);
    const ways = demo.contests.map((one) => (one.kind === 'ranked' ? '-' : one.marking.way));
    expect(ways.slice(0, 6)).to.deep.equal(['-', 'letters', 'letters', 'number', 'solo', '-']);
  });

  it('begins with a recall round of 14 couples under 14 numbers', () => {
    const [first] = demo.contests;
    expect(first).to.deep.include({ recalls: [6], dances: ['Waltz', 'Tango', 'Foxtrot'] });
    expect(new Set(first?.entries.map(({ back }) => back))).to.have.property('size', 14);
    expect(demo.firstCall).to.equal('101');
  });

  it('has a studio for every student, a level and an age for every couple', () => {
    const students = demo.people.filter(({ kind }) => kind === 'student');
    expect(students.filter(({ studio }) => studio === undefined)).to.deep.equal([]);
    const studios = demo.studios.map(({ id }) => id);
    expect(new Set(students.map(({ studio }) => studio))).to.have.all.keys(studios);
    for (const { id, level, age } of demo.couples) {
      expect(demo.levels, id).to.include(level);
      expect(demo.ages, id).to.include(age);
    }
  });

  it('has three solos, each to dances of its own', () => {
    const solos = demo.contests.flatMap((one) =>
      one.kind === 'proficiency' && one.marking.way === 'solo' ? [one.dances.join()] : [],
    );
    expect(new Set(solos)).to.have.property('size', 3);
  });

  it('has five judges, A to E, and shows provisional places', () => {
    expect(demo.judges.map(({ letter }) => letter).join('')).to.equal('ABCDE');
    expect(demo.rules).to.deep.equal({ showProvisional: true });
  });
});
