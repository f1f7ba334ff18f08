import { expect } from 'chai';
import { heatNotices, oddities } from '../../../src/domain/heat/heat-notices.ts';
import type { DomainCommand } from '../../../src/domain/commands.ts';
import { theShowcase } from '../../../src/domain/showcase/state.ts';
import { opened } from '../../support/cast.ts';
import { command, stateOf } from '../../support/given.ts';

const person = (id: string) =>
  command('AddPerson', { person: id, first: id.toUpperCase(), last: 'Sample', kind: 'student' });

const contest = (id: string) =>
  command('AddContest', { contest: id, title: id, dances: ['Waltz'], kind: 'ranked', recalls: [] });

const entry = (id: string, contest: string, [couple, back]: [couple: string, back: number]) =>
  command('RegisterEntry', { entry: id, contest, couple, back });

/** Two contests in heat 1, danced by the couples given here. */
function floorOf(
  couples: readonly { lead: string; follow: string; instructor?: string }[],
  more: readonly DomainCommand[],
  time?: string,
): string[] {
  const people = ['ada', 'ben', 'cy', 'dot', 'eve'].map(person);
  const formed = couples.map((facts, at) => command('FormCouple', { couple: `c${at}`, ...facts }));
  const floor = ['one', 'two'].map((id) => ({ contest: id, round: 1 }));
  const heat = { heat: '1', label: '1', order: 1, floor, ...(time === undefined ? {} : { time }) };
  const heats = [contest('one'), contest('two'), command('ScheduleHeat', heat)];
  const state = stateOf([opened, ...people, ...formed, ...heats, ...more]);
  const found = state.get('heat', '1');
  const odd = found && oddities(state, found);
  const showcase = state.get('showcase', theShowcase);
  if (!odd || !showcase) return [];
  const told = heatNotices(odd, { heat: found, showcase }, (id) => id);
  return told.map(({ sentence }) => sentence);
}

const said = (backs: string) =>
  `ada is in heat 1 ${backs.includes(',') ? '3 times' : 'twice'}, with back numbers ${backs}: ` +
  'keep one and scratch the rest.';

const [first, second, third] = [
  entry('e0', 'one', ['c0', 11]),
  entry('e1', 'one', ['c1', 12]),
  entry('e2', 'two', ['c1', 12]),
];

describe('a person in two couples of a heat is told of, with both back numbers', () => {
  it('as a lead', () => {
    const couples = [
      { lead: 'ada', follow: 'ben' },
      { lead: 'ada', follow: 'cy' },
    ];
    expect(floorOf(couples, [first, second])).to.deep.equal([said('11 and 12')]);
  });

  it('as a follow, as an instructor, and in two roles', () => {
    const others = [
      { lead: 'cy', follow: 'ada' },
      { lead: 'cy', follow: 'dot', instructor: 'ada' },
    ];
    const asked = [{ lead: 'eve', follow: 'ben', instructor: 'ada' }, ...others];
    for (const other of others)
      for (const one of [{ lead: 'ben', follow: 'ada' }, ...asked.slice(0, 1)])
        expect(floorOf([one, other], [first, second])).to.deep.equal([said('11 and 12')]);
  });

  it('across the contests of the heat, and three times too', () => {
    const couples = ['ben', 'cy', 'dot'].map((follow) => ({ lead: 'ada', follow }));
    const two = [first, third];
    expect(floorOf(couples, two)).to.deep.equal([said('11 and 12')]);
    const three = [...two, entry('e3', 'two', ['c2', 7])];
    expect(floorOf(couples, three)).to.deep.equal([said('7, 11 and 12')]);
  });

  it('but not of a couple that dances two contests at once', () => {
    expect(
      floorOf(
        [
          { lead: 'ada', follow: 'ben' },
          { lead: 'cy', follow: 'dot' },
        ],
        [second, third],
      ),
    ).to.deep.equal([]);
  });

  it('though of one that wears two numbers', () => {
    const couples = [{ lead: 'ada', follow: 'ben' }];
    const worn = [first, entry('e4', 'two', ['c0', 12])];
    const both = [said('11 and 12'), said('11 and 12').replace('ada', 'ben')];
    expect(floorOf(couples, worn)).to.deep.equal(both);
  });

  it('nor once one of the entries is scratched', () => {
    const couples = ['ben', 'cy'].map((follow) => ({ lead: 'ada', follow }));
    const scratched = command('ScratchEntry', { entry: 'e1' });
    expect(floorOf(couples, [first, second, scratched])).to.deep.equal([]);
  });
});

describe('a heat outside the days of its showcase', () => {
  // The days are May 2 and 3 in New York, four hours behind UTC.
  const outside =
    'Heat 1 is planned outside the days of the showcase, not between 2026-05-02 and 2026-05-03: ' +
    'cancel it and schedule it again, if that is wrong.';

  it('is taken and told of, by the days of the place', () => {
    for (const time of ['2026-05-02T03:59:59Z', '2026-05-04T04:00:00Z', '2027-05-02T12:00:00Z'])
      expect(floorOf([], [], time), time).to.deep.equal([outside]);
    for (const time of ['2026-05-02T04:00:00Z', '2026-05-04T03:59:00Z'])
      expect(floorOf([], [], time), time).to.deep.equal([]);
    expect(floorOf([], [])).to.deep.equal([]);
  });
});
