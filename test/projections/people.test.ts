import { expect } from 'chai';
import { fullName, listedName, shortName } from '../../src/projections/people.ts';
import { command, rowsOf } from '../support/given.ts';

const called = (first: string, last: string) =>
  rowsOf([command('AddPerson', { person: 'one', first, last, kind: 'student' })]);

describe('the name of a person', () => {
  it('is short with the first letter of the last name, whatever letter that is', () => {
    expect(shortName(called('Mia', 'Example'), 'one')).to.equal('Mia E.');
    expect(shortName(called('Zoë', 'O\u0308hman'), 'one')).to.equal('Zoë O\u0308.');
    expect(shortName(called('Ada', '\u{10400}ne'), 'one')).to.equal('Ada \u{10400}.');
  });

  it('may be one alone, first or last, with no space, point or comma about it', () => {
    for (const [first, last] of [
      ['Teller', ''],
      ['', 'Teller'],
      ['Teller', '\u3164'],
    ] as const) {
      const rows = called(first, last);
      expect(fullName(rows, 'one')).to.equal('Teller');
      expect(shortName(rows, 'one')).to.equal('Teller');
      expect(listedName({ first, last })).to.equal('Teller');
    }
  });
});
