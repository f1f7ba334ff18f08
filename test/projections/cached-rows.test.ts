import assert from 'node:assert/strict';
import { createMemoryRows } from '../../src/projections/memory-rows.ts';
import type { WritableRows } from '../../src/projections/project-batch.ts';
import { derived, drop, put, putRow } from '../../src/projections/projection.ts';
import { createCachedRows, rememberRows } from '../../src/projections/rows/cached-rows.ts';
import { couples, type Couple } from '../support/couple-table.ts';

const first: Couple = { heat: '1', back: 101, judge: null };
const second: Couple = { heat: '1', back: 102, judge: 'a' };

/** Rows with both couples, and how often they were read. */
function opened(limit?: number) {
  const under = createMemoryRows([couples]);
  under.apply([put(couples, first), put(couples, second)]);
  const reads = { count: 0 };
  const counted: WritableRows = {
    ...under,
    get: (...asked) => ((reads.count += 1), under.get(...asked)),
    find: (...asked) => ((reads.count += 1), under.find(...asked)),
  };
  return { under, counted, reads, rows: createCachedRows(counted, limit) };
}

describe('Rows that remember what was read', () => {
  it('read each row and each list once until something changes', () => {
    const { rows, reads } = opened();
    for (let again = 0; again < 3; again += 1) {
      assert.deepEqual(rows.get(couples, '1', 101), first);
      assert.deepEqual(rows.find(couples, { where: { heat: '1' } }), [first, second]);
    }
    assert.equal(reads.count, 2);
  });

  it('remember that a row is not there, and give it once it is', () => {
    const { rows, reads } = opened();
    assert.equal(rows.get(couples, '2', 7), undefined);
    assert.equal(rows.get(couples, '2', 7), undefined);
    assert.equal(reads.count, 1);
    rows.apply([put(couples, { heat: '2', back: 7, judge: null })]);
    assert.deepEqual(rows.get(couples, '2', 7), { heat: '2', back: 7, judge: null });
  });

  it('give lists and rows as they are after every change', () => {
    const { rows, under } = opened();
    const changes = [
      put(couples, { ...first, judge: 'a' }),
      drop(couples, '1', 102),
      put(couples, { heat: '1', back: 100, judge: 'b' }),
      put(couples, { ...first, judge: null }),
    ];
    for (const change of changes) {
      rows.apply([change]);
      for (const where of [{}, { judge: null }, { judge: 'a' }, { heat: '1' }])
        assert.deepEqual(rows.find(couples, { where }), under.find(couples, { where }));
      for (const back of [100, 101, 102])
        assert.deepEqual(rows.get(couples, '1', back), under.get(couples, '1', back));
    }
  });

  it('give a row as its table declares it, whatever the change left out', () => {
    const { rows } = opened();
    rows.get(couples, '1', 102);
    rows.apply([putRow(couples, { heat: '1', back: 102 })]);
    assert.deepEqual(rows.get(couples, '1', 102), { heat: '1', back: 102, judge: null });
  });

  it('give a list of its own to each who asks', () => {
    const { rows } = opened();
    rows.find(couples).reverse();
    assert.deepEqual(rows.find(couples), [first, second]);
  });

  it('keep orders and bounds of lists apart', () => {
    const { rows } = opened();
    assert.deepEqual(rows.find(couples, { limit: 1 }), [first]);
    assert.deepEqual(rows.find(couples, { limit: 1, backwards: true }), [second]);
    assert.deepEqual(rows.find(couples, { after: ['1', 101] }), [second]);
  });

  it('stay right when they can hold next to nothing', () => {
    const { rows, under } = opened(1);
    for (const back of [101, 102, 101]) {
      assert.deepEqual(rows.get(couples, '1', back), under.get(couples, '1', back));
      assert.deepEqual(rows.find(couples), under.find(couples));
    }
  });
});

describe('Rows as one page reads them', () => {
  it('are read once, worked out once, and anew for the next page', () => {
    const { under, counted, reads } = opened();
    const drawn = (): unknown[] => {
      const rows = rememberRows(counted);
      const back = (): unknown => derived(rows, 'back', (read) => read.get(couples, '1', 101));
      return [back(), back(), rows.get(couples, '1', 101), rows.find(couples), rows.find(couples)];
    };
    assert.deepEqual(drawn(), [first, first, first, [first, second], [first, second]]);
    assert.equal(reads.count, 2);
    const later = { ...first, judge: 'b' };
    under.apply([put(couples, later)]);
    assert.deepEqual(drawn(), [later, later, later, [later, second], [later, second]]);
  });
});
