import { expect } from 'chai';
import fc from 'fast-check';
import { drop, put, type Find } from '../../../src/projections/projection.ts';
import type { RowsRules } from '../rows-contract.ts';
import { mark, marks, words, type MarkRow } from './example-tables.ts';

/** Conditions, order, limits: the same answers everywhere. */
export const findingRules: RowsRules = {
  'orders rows by key: numbers by size, text by its UTF-8 bytes': (rows) => {
    const sorted = ['', 'A', 'Z', 'a', 'aa', 'b', 'é', '\ufb01', '🕺', '🕺a'];
    rows.write([...sorted].reverse().map((word) => put(words, { word })));
    expect(rows.find(words).map(({ word }) => word)).to.deep.equal(sorted);
    rows.write([10, 9, -1, 100].map((back) => put(marks, mark('s', back))));
    expect(backs(rows.find(marks))).to.deep.equal([-1, 9, 10, 100]);
    expect(backs(rows.find(marks, { backwards: true }))).to.deep.equal([100, 10, 9, -1]);
  },

  'finds by key prefix, by index and by any other column, null included': (rows) => {
    const all = [
      mark('s1', 1, { value: 'A', signed: true, weight: 1 }),
      mark('s1', 2, { value: 'A', judge: 'j2' }),
      mark('s2', 1, { value: 'B', weight: 1 }),
      mark('s2', 3, { judge: 'j2', signed: null }),
    ];
    rows.write(all.map((row) => put(marks, row)));
    const found = (where: Partial<MarkRow>) =>
      rows.find(marks, { where }).map(({ sheet, back }) => `${sheet}/${back}`);
    expect(found({ sheet: 's2' })).to.deep.equal(['s2/1', 's2/3']);
    expect(found({ judge: 'j2' })).to.deep.equal(['s1/2', 's2/3']);
    expect(found({ value: 'A', signed: true })).to.deep.equal(['s1/1']);
    expect(found({ value: null })).to.deep.equal(['s2/3']);
    expect(found({ signed: null, judge: 'j2' })).to.deep.equal(['s2/3']);
    expect(found({ weight: 1 })).to.deep.equal(['s1/1', 's2/1']);
    expect(found({ sheet: 's1', back: 2, judge: 'j2' })).to.deep.equal(['s1/2']);
    expect(found({ sheet: 's1', back: 2, judge: 'j2', value: 'B' })).to.deep.equal([]);
    expect(rows.count(marks, { value: 'A' })).to.equal(2);
    expect(rows.count(marks, { value: 'A', weight: 1 })).to.equal(1);
    expect(rows.count(marks)).to.equal(4);
  },

  'does not compare JSON': (rows) => {
    expect(() => rows.find(marks, { where: { history: [] } })).to.throw(TypeError, 'is JSON');
  },

  'follows a row from one index entry to another': (rows) => {
    rows.write([put(marks, mark('s', 1, { value: 'A' })), put(marks, mark('s', 2))]);
    expect(rows.count(marks, { value: 'A' })).to.equal(1);
    rows.write([
      put(marks, mark('s', 1, { value: 'B' })),
      put(marks, mark('s', 2, { value: 'B' })),
    ]);
    expect(rows.find(marks, { where: { value: 'A' } })).to.deep.equal([]);
    expect(backs(rows.find(marks, { where: { value: 'B' } }))).to.deep.equal([1, 2]);
    rows.write([drop(marks, 's', 1, 'j1'), put(marks, mark('s', 0, { value: 'B' }))]);
    expect(backs(rows.find(marks, { where: { value: 'B' } }))).to.deep.equal([0, 2]);
  },

  'pages with `after` in both directions, whether or not that row is still there': (rows) => {
    rows.write([1, 2, 3, 5, 6].map((back) => put(marks, mark('s', back))));
    const page = (find: Find<MarkRow>) => backs(rows.find(marks, { limit: 2, ...find }));
    expect(page({ after: ['s', 2, 'j1'] })).to.deep.equal([3, 5]);
    expect(page({ after: ['s', 4, 'j1'], where: { sheet: 's' } })).to.deep.equal([5, 6]);
    expect(page({ after: ['s', 4, 'j1'], backwards: true })).to.deep.equal([3, 2]);
    expect(page({ after: ['s', 2, 'j1'], backwards: true })).to.deep.equal([1]);
    expect(page({ after: ['t', 0, ''] })).to.deep.equal([]);
    expect(page({ limit: 0 })).to.deep.equal([]);
  },

  'answers as a plain list filtered and sorted would, after any changes': (rows) => {
    const back = fc.integer({ min: 0, max: 30 });
    const change = fc.record({ back, value: fc.constantFrom('A', 'B', null), gone: fc.boolean() });
    const steps = fc.array(fc.array(change, { maxLength: 90 }), { maxLength: 4 });
    const model = new Map<number, string | null>();
    fc.assert(
      fc.property(steps, (batches) => {
        for (const batch of batches) {
          for (const { back: at, value, gone } of batch) {
            rows.write([gone ? drop(marks, 's', at, 'j1') : put(marks, mark('s', at, { value }))]);
            if (gone) model.delete(at);
            else model.set(at, value);
          }
          const expected = [...model].filter(([, value]) => value === 'A').map(([at]) => at);
          const found = backs(rows.find(marks, { where: { value: 'A' } }));
          expect(found).to.deep.equal(expected.sort((a, b) => a - b));
          expect(rows.count(marks)).to.equal(model.size);
          expect(backs(rows.find(marks))).to.deep.equal([...model.keys()].sort((a, b) => a - b));
        }
      }),
      { numRuns: 30 },
    );
  },

  'gives the cells of all rows in order of key, for comparing': (rows) => {
    rows.write([put(marks, mark('s', 2, { history: { a: 1 } })), put(marks, mark('s', 1))]);
    expect([...rows.cells(marks)]).to.deep.equal([
      ['s', 1, 'j1', null, null, 0, null],
      ['s', 2, 'j1', null, null, 0, '{"a":1}'],
    ]);
  },
};

function backs(rows: readonly MarkRow[]): number[] {
  return rows.map(({ back }) => back);
}
