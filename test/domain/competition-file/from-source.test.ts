import { expect } from 'chai';
import type { FileContest } from '../../../src/domain/competition-file/schema.ts';
import { dancesOfTitle } from '../../../src/domain/competition-file/source/dances-of-title.ts';
import { inventedName } from '../../../src/domain/competition-file/source/invented-names.ts';
import { usualRecalls } from '../../../src/domain/competition-file/source/usual-rounds.ts';
import { competition, titles } from './competitions.ts';

const championships = competition(titles.championships);
const millenium = competition(titles.millenium);

const entriesIn = (contests: readonly FileContest[]): number =>
  contests.reduce((sum, { entries }) => sum + entries.length, 0);

function contestOf(contests: readonly FileContest[], title: string): FileContest {
  const found = contests.find((contest) => contest.title === title);
  if (!found) throw new Error(`no contest ${title}`);
  return found;
}

describe('a competition of a published list', () => {
  it('keeps every couple, contest and entry', () => {
    expect(championships.couples).to.have.length(869);
    expect(championships.contests).to.have.length(3000);
    expect(entriesIn(championships.contests)).to.equal(11523);
    expect(millenium.contests).to.have.length(713);
    expect(entriesIn(millenium.contests)).to.equal(2264);
  });

  it('gives every dancer another name', () => {
    const names = championships.people.map(({ first, last }) => `${first} ${last}`);
    expect(new Set(names)).to.have.property('size', 1291 + 5);
    const many = Array.from({ length: 5000 }, (_, n) => Object.values(inventedName(n)).join(' '));
    expect(new Set(many)).to.have.property('size', 5000);
  });

  it('has one heat for what is announced together, and heats for later rounds behind it', () => {
    const numbers = millenium.heats.map(({ number }) => number);
    const at = numbers.indexOf('Pro 5');
    expect(numbers.slice(at, at + 4)).to.deep.equal([
      'Pro 5',
      'Pro 5 quarter-final',
      'Pro 5 semi-final',
      'Pro 5 final',
    ]);
    expect(numbers.filter((number) => /^1461 /.test(String(number)))).to.deep.equal([
      '1461 A',
      '1461 A final',
      '1461 B',
      '1461 B 2',
    ]);
  });

  it('schedules every round of every contest exactly once', () => {
    const wanted = [...championships.contests, ...millenium.contests].reduce(
      (sum, contest) => sum + (contest.kind === 'ranked' ? contest.recalls.length + 1 : 1),
      0,
    );
    const heats = [...championships.heats, ...millenium.heats];
    expect(heats.reduce((sum, { contests }) => sum + contests.length, 0)).to.equal(wanted);
  });

  it('runs floor A of a number before its floor B', () => {
    const ids = championships.heats.map(({ id }) => id);
    expect(ids.indexOf('221-a')).to.equal(ids.indexOf('221-b') - 1);
  });

  it('runs the heats by the clock of the hall', () => {
    expect(millenium.heats[0]).to.deep.include({ number: '341', time: '2021-06-22T19:55:00' });
    const times = championships.heats.flatMap(({ time }) => time ?? []);
    expect(times).to.deep.equal([...times].sort());
  });

  it('ranks couples in several dances, in championships and where results are known', () => {
    const { contests } = championships;
    const single = contestOf(contests, 'P2 Full Bronze American Waltz');
    const mambo = contestOf(contests, 'US National Professional Mambo Championship');
    const letters = { way: 'letters', letters: ['GH', 'G', 'S', 'B'] };
    expect(single).to.deep.include({ kind: 'proficiency', marking: letters });
    expect(mambo).to.deep.include({ kind: 'ranked', recalls: [], dances: ['Mambo'] });
    const solo = contestOf(contests, 'A1 Bronze Cabaret');
    expect(solo).to.deep.include({ marking: { way: 'solo', min: 0, max: 100 } });
    expect(millenium.contests.every(({ kind }) => kind === 'ranked')).to.be.true;
  });

  it('keeps published results beside the entries', () => {
    const results = millenium.contests.flatMap(({ entries }) => entries);
    expect(results.filter(({ sourceResult }) => sourceResult === 'Semis')).to.have.length(299);
    const unpublished = championships.contests.flatMap(({ entries }) => entries);
    expect(unpublished.some(({ sourceResult }) => sourceResult !== undefined)).to.be.false;
  });
});

describe('the dances of a title', () => {
  const rows: [title: string, style: string, dances: string][] = [
    ['SR2 Closed Bronze Ballroom (W/T/FT)', 'STD', 'Waltz, Tango, Foxtrot'],
    ['A Open (C/S/R/PD/J)', 'LAT', 'Cha Cha, Samba, Rumba, Paso Doble, Jive'],
    ['A Open(CC/S/R)', 'RHY', 'Cha Cha, Swing, Rumba'],
    ['D Closed (CC/R/SW/B/M)', 'RHY', 'Cha Cha, Rumba, Swing, Bolero, Mambo'],
    ['B Open (WC/SAL/H/NC2Step)', 'NC', 'West Coast Swing, Salsa, Hustle, Nightclub Two Step'],
    ['B Open Social 3 Dance (Mer/Sal/Bach)', 'NC', 'Merengue, Salsa, Bachata'],
    ['P2 Full Bronze American Waltz', 'UNK', 'Waltz'],
    ["A2 Open Gold Int'l Viennese Waltz", 'UNK', 'Viennese Waltz'],
    ['A1 Bronze WC Swing', 'UNK', 'West Coast Swing'],
    ['World Professional Cabaret/Exhibition Championship', 'CAB', 'Cabaret'],
    ['Ladies (50+)', 'UNK', 'Ladies (50+)'],
  ];
  for (const [title, style, dances] of rows) {
    it(`${title}: ${dances}`, () => {
      expect(dancesOfTitle(title, style).join(', ')).to.equal(dances);
    });
  }
});

describe('the usual rounds', () => {
  const rows: [couples: number, recalls: number[]][] = [
    [1, []],
    [8, []],
    [9, [6]],
    [16, [6]],
    [17, [12, 6]],
    [29, [24, 12, 6]],
    [60, [48, 24, 12, 6]],
  ];
  for (const [couples, recalls] of rows) {
    it(`${String(couples)} couples: ${recalls.join(', ') || 'a straight final'}`, () => {
      expect(usualRecalls(couples)).to.deep.equal(recalls);
    });
  }
});
