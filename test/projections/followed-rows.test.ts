import { expect } from 'chai';
import { createMemoryRows } from '../../src/projections/memory-rows.ts';
import { derived, drop, put, type Rows } from '../../src/projections/projection.ts';
import { createCachedRows, type CachedRows } from '../../src/projections/rows/cached-rows.ts';
import { couples, type Couple } from '../support/couple-table.ts';

const first: Couple = { heat: '1', back: 101, judge: null };
const second: Couple = { heat: '2', back: 102, judge: 'a' };

function opened(): CachedRows {
  const rows = createCachedRows(createMemoryRows([couples]));
  rows.apply([put(couples, first), put(couples, second)]);
  return rows;
}

const backsIn = (rows: Rows, heat: string): number[] =>
  rows.find(couples, { where: { heat } }).map(({ back }) => back);

describe('Who follows rows', () => {
  const reads: Record<string, (rows: Rows) => unknown> = {
    'a row': (rows) => rows.get(couples, '1', 101),
    'a list': (rows) => backsIn(rows, '1'),
    'a count': (rows) => rows.count(couples, { heat: '1' }),
    'what was worked out': (rows) => derived(rows, 'backs of 1', (read) => backsIn(read, '1')),
  };
  for (const [what, read] of Object.entries(reads)) {
    it(`is told when ${what} is no longer so, and of nothing else`, () => {
      const rows = opened();
      const followed = rows.follow();
      read(followed.rows);
      rows.apply([put(couples, { ...second, judge: 'b' }), drop(couples, '2', 102)]);
      expect(followed.isStale()).to.equal(false);
      rows.apply([put(couples, { ...first, judge: 'b' })]);
      expect(followed.isStale()).to.equal(true);
    });
  }

  it('is told of a row that comes, goes, or moves out of a list', () => {
    const changes = [
      put(couples, { heat: '3', back: 7, judge: 'a' }),
      drop(couples, '2', 102),
      put(couples, { ...second, judge: null }),
    ];
    for (const change of changes) {
      const rows = opened();
      const followed = rows.follow();
      followed.rows.find(couples, { where: { judge: 'a' } });
      rows.apply([change]);
      expect(followed.isStale(), JSON.stringify(change)).to.equal(true);
    }
  });

  it('is told of a row that was not there when it was looked for', () => {
    const rows = opened();
    const followed = rows.follow();
    followed.rows.get(couples, '3', 7);
    rows.apply([put(couples, { heat: '3', back: 7, judge: null })]);
    expect(followed.isStale()).to.equal(true);
  });

  it('is told of nothing after the end', () => {
    const rows = opened();
    const followed = rows.follow();
    followed.rows.get(couples, '1', 101);
    followed.end();
    rows.apply([drop(couples, '1', 101)]);
    expect(followed.isStale()).to.equal(false);
  });
});

describe('What is worked out of rows', () => {
  it('is worked out once until a row that it read is written', () => {
    const rows = opened();
    let times = 0;
    const backs = (): number[] =>
      derived(rows, 'backs of 1', (read) => {
        times += 1;
        return backsIn(read, '1');
      });
    expect([backs(), backs()]).to.deep.equal([[101], [101]]);
    rows.apply([put(couples, { ...second, judge: null })]);
    backs();
    expect(times).to.equal(1);
    rows.apply([put(couples, { heat: '1', back: 103, judge: null })]);
    expect(backs()).to.deep.equal([101, 103]);
    expect(times).to.equal(2);
  });

  it('is worked out anew when something else that was worked out for it changes', () => {
    const rows = opened();
    const backs = (read: Rows): number[] => derived(read, 'backs', (one) => backsIn(one, '1'));
    const count = (): number => derived(rows, 'count', (read) => backs(read).length);
    expect(count()).to.equal(1);
    rows.apply([put(couples, { heat: '1', back: 103, judge: null })]);
    expect(count()).to.equal(2);
  });

  it('is right for rows that cannot remember', () => {
    const rows = createMemoryRows([couples]);
    const count = (): number => derived(rows, 'count', (read) => read.count(couples));
    expect(count()).to.equal(0);
    rows.apply([put(couples, first)]);
    expect(count()).to.equal(1);
  });

  it('stays right when next to nothing can be held', () => {
    const rows = createCachedRows(createMemoryRows([couples]), 1);
    const backs = (heat: string): number[] => derived(rows, heat, (read) => backsIn(read, heat));
    const followed = rows.follow();
    derived(followed.rows, '1', (read) => backsIn(read, '1'));
    expect(backs('2')).to.deep.equal([]);
    rows.apply([put(couples, first)]);
    expect(followed.isStale()).to.equal(true);
    expect(backs('1')).to.deep.equal([101]);
  });
});
