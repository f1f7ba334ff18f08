import { expect } from 'chai';
import { coupleNames, entriesOf, irregularEntries } from '../../src/projections/entries.ts';
import { fullName, nameTable, shortName } from '../../src/projections/people.ts';
import { readyShowcase } from '../support/cast.ts';
import { indexDay } from '../support/every-event.ts';
import { command, rowsOf, type Step } from '../support/given.ts';

const rows = (...steps: readonly Step[]) => rowsOf([...readyShowcase, ...steps]);
const twice = command('RegisterEntry', {
  ...{ entry: 'twice', contest: 'solo', couple: 'couple-5', back: 205 },
  ...{ despite: ['CoupleEnteredTwice'], sourceResult: 'Gold' },
});
const sameBack = command('RegisterEntry', {
  ...{ entry: 'same-back', contest: 'solo', couple: 'couple-6', back: 105 },
  despite: ['BackNumberTaken'],
});

describe('the entries', () => {
  it('stand in order of registration with names and backs', () => {
    expect(
      entriesOf(rows(), 'points').map(({ back, names, scratched }) => [back, names, scratched]),
    ).to.deep.equal([
      [103, 'Leo C. & Mia C.', false],
      [104, 'Leo E. & Mia D.', false],
    ]);
    expect(entriesOf(rows(), 'none')).to.deep.equal([]);
  });

  it('keep who is scratched, not who is withdrawn', () => {
    const scratch = command('ScratchEntry', { entry: 'points-103' });
    const withdraw = command('WithdrawEntry', { entry: 'points-104' });
    const left = entriesOf(rows(scratch, withdraw), 'points');
    expect(left.map(({ entry, scratched }) => [entry, scratched])).to.deep.equal([
      ['points-103', true],
    ]);
  });

  it('list their irregularities, and what the source published', () => {
    const found = irregularEntries(rows(twice, sameBack));
    expect(found.map(({ entry, irregular }) => [entry, irregular])).to.deep.equal([
      ['same-back', ['BackNumberTaken']],
      ['twice', ['CoupleEnteredTwice']],
    ]);
    const solo = entriesOf(rows(twice), 'solo');
    expect(solo.map(({ sourceResult }) => sourceResult)).to.deep.equal([null, 'Gold']);
    expect(irregularEntries(rows())).to.deep.equal([]);
  });

  it('forget the irregularity of an entry that is withdrawn', () => {
    const gone = rows(twice, command('WithdrawEntry', { entry: 'twice' }));
    expect(irregularEntries(gone)).to.deep.equal([]);
  });
});

describe('names', () => {
  it('are whole for the office and short on the floor', () => {
    expect(fullName(rows(), 'lead-1')).to.equal('Leo Alder');
    expect(shortName(rows(), 'lead-1')).to.equal('Leo A.');
    expect(coupleNames(rows(), 'couple-1')).to.equal('Leo A. & Mia A.');
  });

  it('are "removed" once forgotten, and kept nowhere', () => {
    const forgotten = rows(command('ForgetPerson', { person: 'lead-1' }));
    expect(fullName(forgotten, 'lead-1')).to.equal(undefined);
    expect(coupleNames(forgotten, 'couple-1')).to.equal('removed & Mia A.');
    expect(entriesOf(forgotten, 'latin')[0]?.names).to.equal('removed & Mia A.');
    const held = forgotten.find(nameTable).map((row) => JSON.stringify(row));
    expect(held.filter((text) => text.includes('Alder'))).to.deep.equal([]);
  });

  it('of a couple that is not there are "removed"', () => {
    expect(coupleNames(rows(), 'none')).to.equal('removed');
  });

  it('of users are whole names', () => {
    const users = rowsOf(indexDay.slice(0, 4), 'index');
    expect(fullName(users, 'user-vera')).to.equal('Vera Violet');
    expect(shortName(users, 'user-vera')).to.equal('Vera Violet');
  });
});
