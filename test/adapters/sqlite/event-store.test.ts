import Database from 'better-sqlite3';
import { expect } from 'chai';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteEventStore } from '../../../src/adapters/sqlite/event-store.ts';
import { logMigrations } from '../../../src/adapters/sqlite/log/log-migrations.ts';
import { assertSynchronous } from '../../../src/adapters/sqlite/open-database.ts';
import { openLog } from '../../../src/adapters/sqlite/open-log.ts';
import type { EventStore } from '../../../src/domain/ports/event-store.ts';
import { collect } from '../../support/collect.ts';
import { eventStoreContract } from '../../support/event-store-contract.ts';
import { eventually } from '../../support/eventually.ts';
import { proposals, proposed } from '../../support/proposed-events.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const stream = 'showcase-2026-testville';

eventStoreContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'floorcraft-'));
  const file = join(folder, 'events.db');
  const opened: EventStore[] = [];
  const open = () => {
    const store = openSqliteEventStore({ file });
    opened.push(store);
    return store;
  };
  const close = async () => {
    for (const store of opened.splice(0)) await store.close();
  };
  return {
    store: open(),
    reopen: async () => (await close(), open()),
    close: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
});

describe('the SQLite event log', () => {
  const path = temporaryFolder();

  it('is open with synchronous=FULL, the first time and every time after', () => {
    for (const _time of ['first', 'second', 'third']) {
      const db = openLog({ file: path('events.db') });
      expect(db.pragma('synchronous', { simple: true })).to.equal(2);
      expect(db.pragma('journal_mode', { simple: true })).to.equal('wal');
      db.close();
    }
  });

  it('does not accept a connection that would lose commits with the power', () => {
    const db = openLog({ file: path('events.db') });
    db.pragma('synchronous = NORMAL');
    expect(() => assertSynchronous(db, 'FULL')).to.throw('synchronous is 1 and must be 2');
    db.close();
  });

  it('refuses a log that a newer program has written', () => {
    const file = path('events.db');
    openLog({ file }).close();
    const newer = new Database(file);
    newer.pragma(`user_version = ${logMigrations.length + 1}`);
    newer.close();
    expect(() => openSqliteEventStore({ file })).to.throw(/knows up to 1: use a newer/);
  });

  it('makes one transaction of a batch of many commands', async () => {
    const transactions: number[] = [];
    const onTransaction = ({ events }: { readonly events: number }) => transactions.push(events);
    const store = openSqliteEventStore({ file: path('events.db'), onTransaction });
    await store.append(stream, proposals(0, 63), { expectedRevision: 'no_stream' });
    await store.append(stream, proposals(0, 63), { expectedRevision: 'no_stream' });
    await store.append(stream, proposals(64, 64), { expectedRevision: 3 });
    await store.append(stream, proposals(64, 64), { expectedRevision: 63 });
    expect(transactions).to.deep.equal([64, 1]);
    await store.close();
  });

  it('refuses a batch in which the events of one command do not stand together', async () => {
    const store = openSqliteEventStore({ file: path('events.db') });
    const batch = [proposed(0, 1), proposed(1, 2), proposed(2, 1)];
    const appending = store.append(stream, batch, { expectedRevision: 'no_stream' });
    expect(await appending.catch((error: unknown) => String(error))).to.include('nothing was');
    expect(await store.head(stream)).to.be.undefined;
    await store.close();
  });

  it('may be read while another connection writes, but not written', async () => {
    const writer = openSqliteEventStore({ file: path('events.db') });
    const reader = openSqliteEventStore({ file: path('events.db'), readonly: true });
    await writer.append(stream, proposals(0, 2), { expectedRevision: 'no_stream' });
    expect(await collect(reader.read(stream))).to.have.length(3);
    const writing = reader.append(stream, proposals(3, 3), { expectedRevision: 2 });
    expect(await writing.catch((error: unknown) => String(error))).to.include('for reading only');
    await reader.close();
    await writer.close();
  });

  it('sees what another connection appended: in its head, and in its subscriptions', async () => {
    const [ours, theirs] = [1, 2].map(() =>
      openSqliteEventStore({ file: path('events.db'), pollMilliseconds: 5 }),
    );
    if (!ours || !theirs) throw new Error('two stores were opened');
    const seen: number[] = [];
    const onEvent = ({ revision }: { readonly revision: number }) => seen.push(revision);
    await ours.append(stream, proposals(0, 1), { expectedRevision: 'no_stream' });
    const subscription = ours.subscribe(stream, { from: -1, onEvent });
    await eventually('our own events', () => seen.length === 2);
    await theirs.append(stream, proposals(2, 3), { expectedRevision: 1 });
    await eventually('their events', () => seen.length === 4);
    expect((await ours.head(stream))?.revision).to.equal(3);
    await ours.append(stream, proposals(4, 4), { expectedRevision: 3 });
    await eventually('all events', () => seen.length === 5);
    expect(seen).to.deep.equal([0, 1, 2, 3, 4]);
    await subscription.close();
    await ours.close();
    await theirs.close();
  });
});

describe('the file of a log that nobody appends to', () => {
  const at = temporaryFolder();
  let store: EventStore | undefined;
  afterEach(() => store?.close());

  it('is soon whole by itself: a copy of it alone has every event', async () => {
    store = openSqliteEventStore({ file: at('events.db'), idleMilliseconds: 20 });
    await store.append(stream, proposals(0, 9), { expectedRevision: 'no_stream' });
    const countIn = (copy: string): number => {
      copyFileSync(at('events.db'), copy);
      const db = new Database(copy);
      const tables = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'events'").get();
      const count = tables ? db.prepare('SELECT count(*) FROM events').pluck().get() : 0;
      db.close();
      return Number(count);
    };
    let copies = 0;
    const copied = (): number => countIn(at(`copy-${String((copies += 1))}.db`));
    await eventually('the file to hold all', () => copied() === 10);
  });
});
