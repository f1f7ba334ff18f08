import { expect } from 'chai';
import { createMemoryRows } from '../../src/projections/memory-rows.ts';
import { put } from '../../src/projections/projection.ts';
import { rowsContract } from '../support/rows-contract.ts';
import { mark, marks } from '../support/rows-contract/example-tables.ts';

rowsContract('memory', (tables) => {
  const rows = createMemoryRows(tables);
  return { ...rows, write: (changes) => rows.apply(changes), close: () => undefined };
});

describe('rows in memory', () => {
  it('gives all rows of a table in order of key', () => {
    const rows = createMemoryRows([marks]);
    rows.apply([3, 1, 2].map((back) => put(marks, mark('s', back))));
    expect(rows.entries(marks).map(({ key }) => key[1])).to.deep.equal([1, 2, 3]);
  });
});
