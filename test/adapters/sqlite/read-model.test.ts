import Database from 'better-sqlite3';
import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadModel } from '../../../src/adapters/sqlite/read-model.ts';
import { compareRows } from '../../../src/projections/compare-rows.ts';
import { createMemoryRows } from '../../../src/projections/memory-rows.ts';
import { put, type AnyTable } from '../../../src/projections/projection.ts';
import { rowsContract } from '../../support/rows-contract.ts';
import { mark, marks, words } from '../../support/rows-contract/example-tables.ts';
import { tamper } from '../../support/tamper.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const checkpoint = { revision: 7, hash: 'ab'.repeat(32) };
const tables: readonly AnyTable[] = [marks, words];

rowsContract('SQLite', (of) => {
  const folder = mkdtempSync(join(tmpdir(), 'floorcraft-'));
  const model = openReadModel({ file: join(folder, 'read.db'), tables: of });
  return {
    ...model,
    write: (changes) => model.apply({ changes, checkpoint }),
    close: () => {
      model.close();
      rmSync(folder, { recursive: true });
    },
  };
});

describe('a read model in a file', () => {
  const path = temporaryFolder();

  it('keeps rows and checkpoint together over a restart', () => {
    const first = openReadModel({ file: path('read.db'), tables });
    expect(first.checkpoint()).to.be.undefined;
    first.apply({ changes: [put(marks, mark('s', 1))], checkpoint });
    first.close();
    const again = openReadModel({ file: path('read.db'), tables });
    expect(again.checkpoint()).to.deep.equal(checkpoint);
    expect(again.find(marks)).to.deep.equal([mark('s', 1)]);
    again.close();
  });

  it('takes a batch whole or not at all', () => {
    const model = openReadModel({ file: path('read.db'), tables });
    const broken = { table: marks, key: ['s', 2, 'j1'], row: { sheet: 5 } };
    const changes = [put(marks, mark('s', 1)), broken];
    expect(() => model.apply({ changes, checkpoint })).to.throw(TypeError);
    expect(model.count(marks)).to.equal(0);
    expect(model.checkpoint()).to.be.undefined;
    model.close();
  });

  it('can be read by others as of one moment while it is written', () => {
    const live = openReadModel({ file: path('read.db'), tables });
    live.apply({ changes: [put(marks, mark('s', 1))], checkpoint });
    const options = { file: path('read.db'), tables, readonly: true };
    const pinned = openReadModel({ ...options, pinned: true });
    const following = openReadModel(options);
    const later = { ...checkpoint, revision: 8 };
    live.apply({ changes: [put(marks, mark('s', 2))], checkpoint: later });
    expect([pinned.count(marks), pinned.checkpoint()?.revision]).to.deep.equal([1, 7]);
    expect([following.count(marks), following.checkpoint()?.revision]).to.deep.equal([2, 8]);
    for (const model of [pinned, following, live]) model.close();
  });

  it('uses its indexes for what they are declared for', () => {
    openReadModel({ file: path('read.db'), tables }).close();
    const db = new Database(path('read.db'));
    const sql =
      'EXPLAIN QUERY PLAN SELECT * FROM marks WHERE judge = ? ORDER BY sheet, back, judge';
    const plan = db.prepare<[string], { detail: string }>(sql).all('j1');
    expect(plan.map(({ detail }) => detail).join())
      .to.include('marks.judge')
      .and.not.to.include('TEMP');
    db.close();
  });

  it('shows broken JSON as its text when it is compared, and names what else differs', () => {
    const memory = createMemoryRows(tables);
    const rows = [1, 2, 3].map((back) => mark('s', back, { history: { back, of: 's' } }));
    memory.apply(rows.map((row) => put(marks, row)));
    const live = openReadModel({ file: path('read.db'), tables });
    live.apply({ changes: rows.map((row) => put(marks, row)), checkpoint });
    tamper(
      path('read.db'),
      `UPDATE marks SET history = '{"back":' WHERE back = 1;
      UPDATE marks SET history = '{"of": "s", "back": 2}' WHERE back = 2`,
    );
    const differences = [...compareRows(tables, live, memory)];
    expect(differences).to.have.length(1);
    expect(differences[0]).to.deep.include({ key: ['s', 1, 'j1'], columns: ['history'] });
    expect(differences[0]).to.have.nested.property('live.history', '{"back":');
    live.close();
  });
});
