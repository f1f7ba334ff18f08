import { expect } from 'chai';
import { compareRows } from '../../src/projections/compare-rows.ts';
import { createMemoryRows } from '../../src/projections/memory-rows.ts';
import { put } from '../../src/projections/projection.ts';
import { mark, marks, words, type MarkRow } from '../support/rows-contract/example-tables.ts';

const tables = [marks, words];

describe('comparing a live read model with a rebuilt one', () => {
  it('finds nothing where both are the same', () => {
    const rows = [mark('s', 1, { history: [{ a: 1, b: 2 }] }), mark('s', 2)];
    expect(differences(rows, [...rows].reverse())).to.deep.equal([]);
  });

  it('names rows that are missing, additional or altered, and the columns', () => {
    const live = [mark('s', 1, { value: 'A', weight: 1 }), mark('s', 2), mark('s', 4)];
    const rebuilt = [mark('s', 1, { value: 'B', weight: 1 }), mark('s', 3), mark('s', 4)];
    expect(differences(live, rebuilt)).to.deep.equal([
      {
        table: 'marks',
        key: ['s', 1, 'j1'],
        kind: 'altered',
        columns: ['value'],
        live: live[0],
        rebuilt: rebuilt[0],
      },
      {
        table: 'marks',
        key: ['s', 2, 'j1'],
        kind: 'additional',
        columns: [],
        live: live[1],
        rebuilt: undefined,
      },
      {
        table: 'marks',
        key: ['s', 3, 'j1'],
        kind: 'missing',
        columns: [],
        live: undefined,
        rebuilt: rebuilt[1],
      },
    ]);
  });

  it('compares JSON by value, whatever the order of its keys', () => {
    const live = [mark('s', 1, { history: { a: { c: 1, d: [2, 3] }, b: null } })];
    const same = [mark('s', 1, { history: { b: null, a: { d: [2, 3], c: 1 } } })];
    const other = [mark('s', 1, { history: { b: null, a: { d: [3, 2], c: 1 } } })];
    expect(differences(live, same)).to.deep.equal([]);
    expect(differences(live, other).map(({ columns }) => columns)).to.deep.equal([['history']]);
  });

  it('names every row of an empty side', () => {
    const rows = [mark('s', 1), mark('s', 2)];
    expect(differences([], rows).map(({ kind }) => kind)).to.deep.equal(['missing', 'missing']);
    expect(differences(rows, []).map(({ kind }) => kind)).to.deep.equal([
      'additional',
      'additional',
    ]);
  });
});

function differences(live: readonly MarkRow[], rebuilt: readonly MarkRow[]) {
  return [...compareRows(tables, memory(live), memory(rebuilt))];
}

function memory(rows: readonly MarkRow[]) {
  const store = createMemoryRows(tables);
  store.apply(rows.map((row) => put(marks, row)));
  return store;
}
