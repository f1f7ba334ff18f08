import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { CompetitionFile } from '../../../src/domain/competition-file/schema.ts';
import { commandsOf, headerOf } from '../../../src/domain/competition-file/to-commands.ts';
import { parseCommand } from '../../../src/domain/decide.ts';
import { tallyOf } from '../../../src/domain/showcase/tally.ts';
import { commandCounts, competition, perform, performed, titles } from './competitions.ts';
import type { Floor } from './competitions.ts';

const demo = readFileSync(
  new URL('../../../ops/seeds/nebraska-demo.json', import.meta.url),
  'utf8',
);

const files: [name: string, read: () => CompetitionFile][] = [
  ...Object.values(titles).map((title): [string, () => CompetitionFile] => [
    title,
    () => competition(title),
  ]),
  ['the demonstration', () => competition(undefined, demo)],
];

describe('the commands of a competition file', () => {
  for (const [name, read] of files) {
    describe(name, () => {
      const file = read();
      const commands = commandsOf(file);
      const paths = new Set(commands.map(({ path }) => path));
      const floor = performed(file, commands);

      it('are well formed, each from its own place in the file', () => {
        for (const { type, data } of commands)
          expect(parseCommand(type, data)).to.deep.equal({ command: { type, data } });
        expect(paths.size).to.equal(commands.length);
      });

      it('are all accepted, and each leaves an event', () => {
        expect(floor.accepted).to.deep.equal(commands.map(() => true));
      });

      it('are the same every time', () => {
        expect(commandsOf(read())).to.deep.equal(commands);
        const kept = competition(undefined, JSON.stringify(file));
        expect(commandsOf(kept)).to.deep.equal(commands);
      });
    });
  }

  it('of the largest hold one for every couple, contest and entry', () => {
    expect(commandCounts(commandsOf(competition(titles.championships)))).to.include({
      FormCouple: 869,
      AddContest: 3000,
      RegisterEntry: 11523,
    });
  });

  it('schedule heats before they register entries, and call at the end', () => {
    const types = commandsOf(competition(undefined, demo)).map(({ type }) => type);
    expect(types.lastIndexOf('ScheduleHeat')).to.be.below(types.indexOf('RegisterEntry'));
    expect(types[0]).to.equal('AdoptRules');
    expect(types.at(-1)).to.equal('CallHeat');
    expect(types.indexOf('CallHeat')).to.equal(types.length - 1);
  });

  it('turn the wall clock of the hall into instants', () => {
    const file = competition(undefined, demo);
    const heat = commandsOf(file).find(({ path }) => path === 'heats/0');
    expect(heat?.data).to.include({ time: '2021-10-16T14:00:00.000Z', order: 1, label: '101' });
    expect(headerOf(file)).to.deep.equal({
      title: 'Nebraska Dance Festival',
      timeZone: 'America/Chicago',
      locale: 'en-US',
      start: '2021-10-16',
      end: '2021-10-16',
    });
  });
});

describe('irregular entries', () => {
  it('are produced as they are, and recorded with what is irregular', () => {
    const { facts } = performed(competition(titles.millenium));
    const irregular = facts.flatMap((fact) =>
      fact.type === 'EntryRegistered' && fact.data.irregular.length > 0 ? [fact.data] : [],
    );
    const found = irregular.map(({ couple, back, irregular: [what] }) => [what, couple, back]);
    expect(found).to.deep.equal([
      ['BackNumberTaken', 'c00235', 326],
      ['BackNumberTaken', 'c00234', 326],
      ['CoupleEnteredTwice', 'c00227', 114],
      ['CoupleEnteredTwice', 'c00227', 114],
      ['BackNumberTaken', 'c00557', 109],
    ]);
  });

  it('do not occur in the other competitions', () => {
    for (const title of [titles.championships, titles.nebraska]) {
      const { facts } = performed(competition(title));
      const irregular = facts.filter(
        (fact) => fact.type === 'EntryRegistered' && fact.data.irregular.length > 0,
      );
      expect(irregular).to.deep.equal([]);
    }
  });
});

describe('the demonstration as it opens', () => {
  it('has the recall round on the floor, with a scorecard for every judge and dance', () => {
    const { state } = performed(competition(undefined, demo));
    expect(state.get('showcase', 'showcase')?.onFloor).to.equal('101');
    expect(state.ids('scorecard')).to.have.length(3 * 5);
  });
});

describe('a converted competition', () => {
  const floor: Floor = performed(competition(titles.championships));

  it('lets every heat of a first round be called', () => {
    const first = floor.state
      .ids('heat')
      .filter((id) => floor.state.get('heat', id)?.floor.every(({ round }) => round === 1));
    expect(first).to.have.length(1378);
    for (const heat of first) perform(floor, { type: 'CallHeat', data: { heat } });
    expect(floor.state.ids('scorecard').length).to.be.above(5 * 1378);
  });

  it('lets couples be marked and scratched', () => {
    perform(floor, { type: 'CallHeat', data: { heat: '1' } });
    const line = { sheet: 'heat.1', judge: 'judge-c', entry: '1-1-1', dance: 0 };
    perform(floor, { type: 'RecordMark', data: { ...line, mark: 'G' } });
    perform(floor, { type: 'ScratchEntry', data: { entry: '1-1-2' } });
    expect(tallyOf(floor.state, 'entry/1-1-1')).to.equal(1);
    expect(floor.state.get('entry', '1-1-2')?.scratched).to.be.true;
  });
});
