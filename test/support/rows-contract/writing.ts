import { expect } from 'chai';
import { drop, patch, put, type Change } from '../../../src/projections/projection.ts';
import type { RowsRules } from '../rows-contract.ts';
import { mark, marks, words } from './example-tables.ts';

/** What is written is what is there. */
export const writingRules: RowsRules = {
  'gives back every kind of value as it was put': (rows) => {
    const history = [{ by: 'j1', value: 'A', note: 'Žofie 🕺' }, null, 1.5];
    const full = mark('c1.r1.d0', 101, { value: 'é "q"', weight: 0.1, signed: true, history });
    const bare = mark('c1.r1.d0', 102, { signed: null });
    rows.write([put(marks, full), put(marks, bare)]);
    expect(rows.get(marks, 'c1.r1.d0', 101, 'j1')).to.deep.equal(full);
    expect(rows.get(marks, 'c1.r1.d0', 102, 'j1')).to.deep.equal(bare);
    expect(rows.get(marks, 'c1.r1.d0', 103, 'j1')).to.be.undefined;
  },

  'replaces a row whole, and removes it': (rows) => {
    rows.write([put(marks, mark('s', 1, { value: 'A', weight: 2 }))]);
    rows.write([put(marks, mark('s', 1, { value: 'B' }))]);
    expect(rows.get(marks, 's', 1, 'j1')).to.deep.equal(mark('s', 1, { value: 'B' }));
    rows.write([drop(marks, 's', 1, 'j1'), drop(marks, 's', 9, 'j1')]);
    expect(rows.find(marks)).to.deep.equal([]);
    rows.write([put(marks, mark('s', 1))]);
    expect(rows.count(marks)).to.equal(1);
  },

  'applies changes in their order': (rows) => {
    rows.write([
      put(words, { word: 'waltz' }),
      drop(words, 'waltz'),
      put(words, { word: 'waltz' }),
      put(words, { word: 'waltz' }),
    ]);
    expect(rows.find(words)).to.deep.equal([{ word: 'waltz' }]);
  },

  'patches a row that is there and leaves out one that is not': (rows) => {
    rows.write([put(marks, mark('s', 1, { weight: 3 }))]);
    rows.write(patch(rows, { table: marks, key: ['s', 1, 'j1'] }, { value: 'C' }));
    rows.write(patch(rows, { table: marks, key: ['s', 2, 'j1'] }, { value: 'C' }));
    expect(rows.find(marks)).to.deep.equal([mark('s', 1, { weight: 3, value: 'C' })]);
  },

  'takes what is not given as null': (rows) => {
    const change: Change = {
      table: marks,
      key: ['s', 1, 'j1'],
      row: { sheet: 's', back: 1, judge: 'j1', value: undefined },
    };
    rows.write([change]);
    expect(rows.get(marks, 's', 1, 'j1')).to.deep.equal(mark('s', 1, { signed: null }));
  },

  'refuses a value that is not of its column, and a key that is not whole': (rows) => {
    const write = (row: Record<string, unknown>) => () =>
      rows.write([{ table: marks, key: ['s', 1, 'j1'], row: { ...mark('s', 1), ...row } }]);
    expect(write({ value: 5 })).to.throw(TypeError, 'marks.value must be text, not 5');
    expect(write({ signed: 1 })).to.throw(TypeError, 'marks.signed');
    expect(write({ weight: NaN })).to.throw(TypeError, 'marks.weight');
    expect(() => rows.get(marks, 's', 1)).to.throw(TypeError, 'a key of 3 columns');
    expect(() => rows.get(marks, 's', '1', 'j1')).to.throw(TypeError, 'marks.back');
    expect(() => rows.find({ ...words, name: 'unknown' })).to.throw(TypeError, 'no table unknown');
    expect(rows.count(marks)).to.equal(0);
  },
};
