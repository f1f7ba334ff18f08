import { expect } from 'chai';
import { copyFileSync, truncateSync, writeFileSync } from 'node:fs';
import { openSqliteEventStore } from '../../../src/adapters/sqlite/event-store.ts';
import { verifyLog, type VerifyOptions } from '../../../src/adapters/sqlite/verify-log.ts';
import { proposals, proposed } from '../../support/proposed-events.ts';
import { tamper } from '../../support/tamper.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const stream = 'showcase-2026-testville';

describe('verifying a log', () => {
  const path = temporaryFolder();
  const file = () => path('events.db');
  const verify = (options: Partial<VerifyOptions> = {}) =>
    verifyLog({ file: file(), witnesses: [], ...options });
  /** The faults as `code revision`, for a log altered by this SQL. */
  const faultsAfter = async (sql: string) => {
    await writeLog(file());
    tamper(file(), sql);
    const verified = await verify();
    expect(verified.ok).to.equal(verified.faultCount === 0);
    return verified.faults.map(({ code, revision }) => `${code} ${revision}`);
  };

  it('finds nothing in a sound log, and counts and heads it', async () => {
    const head = await writeLog(file());
    const progress: number[] = [];
    const verified = await verify({ onProgress: ({ events }) => progress.push(events) });
    expect(verified).to.deep.equal({ ok: true, events: 31, head, faults: [], faultCount: 0 });
    expect(progress).to.deep.equal([31]);
  });

  const alterations: Record<string, string> = {
    id: "'01900000-0000-7000-8000-ffffffffffff'",
    type: "'MarkWithdrawn'",
    schema: '2',
    subject: "subject || 'x'",
    data: 'replace(data, \'"n":12\', \'"n":13\')',
    metadata: "replace(metadata, 'tablet-1', 'tablet-2')",
    hash: "replace(hash, substr(hash, 9, 1), iif(substr(hash, 9, 1) = 'a', 'b', 'a'))",
  };
  for (const [column, value] of Object.entries(alterations)) {
    it(`names the revision at which the ${column} was altered, and no other`, async () => {
      const sql = `UPDATE events SET ${column} = ${value} WHERE revision = 12`;
      expect(await faultsAfter(sql)).to.deep.equal(['altered 12']);
    });
  }

  it('names the revision that was given another number', async () => {
    const faults = await faultsAfter('UPDATE events SET revision = 90 WHERE revision = 12');
    expect(faults).to.include('missing 12').and.to.include('missing 31');
  });

  it('names the revision that was moved to another stream', async () => {
    const sql = "UPDATE events SET stream = 'showcase-2026-elsewhere' WHERE revision = 12";
    expect(await faultsAfter(sql)).to.include('missing 12');
    const verified = await verify({ stream });
    expect(verified.faults.map(({ code }) => code)).to.include('foreign');
    expect(verified.head?.revision).to.equal(30);
  });

  it('notices an alteration whose author recomputed the hash of that event', async () => {
    const sql = "UPDATE events SET hash = 'nonsense' WHERE revision = 30";
    expect(await faultsAfter(sql)).to.deep.equal(['altered 30']);
  });

  for (const [a, b] of [
    [3, 4],
    [0, 1],
    [5, 20],
  ]) {
    it(`names revisions ${a} and ${b} when they have changed places`, async () => {
      const sql = `UPDATE events SET revision = 1000 + revision WHERE revision IN (${a}, ${b});
        UPDATE events SET revision = iif(revision = 1000 + ${a}, ${b}, ${a})
          WHERE revision >= 1000`;
      const faults = (await faultsAfter(sql)).filter((fault) => !fault.startsWith('command'));
      expect(faults).to.deep.equal([`swapped ${a}`, `swapped ${b}`]);
    });
  }

  it('names missing revisions, at the start and in between', async () => {
    const faults = await faultsAfter('DELETE FROM events WHERE revision IN (0, 7, 8)');
    const { faults: named } = await verify();
    expect(faults).to.include('missing 0').and.to.include('missing 7');
    expect(named.map(({ sentence }) => sentence)).to.include('Revisions 7 to 8 are missing.');
  });

  it('notices a cut tail by what others have seen, and an older copy by the same', async () => {
    const { revision, hash } = await writeLog(file());
    copyFileSync(file(), path('copy.db'));
    tamper(file(), 'DELETE FROM events WHERE revision > 20');
    const witnesses = [{ name: 'read model', revision, hash }];
    const cut = (await verify({ witnesses })).faults.find(({ code }) => code === 'cut');
    expect(cut).to.include({ revision: 21 });
    expect(cut?.sentence).to.equal('The read model has seen revision 30, the log ends at 20.');
    expect(await verifyLog({ file: path('copy.db'), witnesses })).to.include({ ok: true });
  });

  it('notices a log that was rewritten as a whole, by the hash a witness keeps', async () => {
    const { hash } = await writeLog(file());
    await writeLog(path('other.db'), 'another title');
    const witnesses = [{ name: 'manifest', revision: 30, hash }];
    const { faults } = await verifyLog({ file: path('other.db'), witnesses });
    expect(faults).to.have.length(1);
    expect(faults[0]).to.include({ code: 'witness', revision: 30 });
  });

  it('names commands that are remembered otherwise than the events say', async () => {
    const sql = `UPDATE commands SET last_revision = 9 WHERE first_revision = 8;
      DELETE FROM commands WHERE first_revision = 15;
      INSERT INTO commands VALUES ('${stream}', 'unheard-of', 4, 4)`;
    expect(await faultsAfter(sql)).to.deep.equal(['command 4', 'command 8', 'command 15']);
  });

  it('shows the first twenty faults and counts all', async () => {
    await writeLog(file());
    tamper(
      file(),
      "UPDATE events SET type = 'MarkWithdrawn' WHERE revision % 2 = 0; DELETE FROM commands",
    );
    const { faults, faultCount } = await verify();
    expect(faults).to.have.length(20);
    expect(faultCount).to.equal(16 + 31);
  });

  it('answers with faults where columns hold what they never should', async () => {
    const sql = `ALTER TABLE events RENAME TO strict_events;
      CREATE TABLE events AS SELECT * FROM strict_events;
      UPDATE events SET data = '{"n":' WHERE revision = 3;
      UPDATE events SET data = x'ff00' WHERE revision = 4;
      UPDATE events SET metadata = NULL WHERE revision = 5;
      UPDATE events SET schema = 'one' WHERE revision = 6;
      UPDATE events SET revision = 'seven' WHERE revision = 7`;
    const faults = await faultsAfter(sql);
    for (const revision of [3, 4, 5, 6]) expect(faults).to.include(`unreadable ${revision}`);
    expect(faults).to.include('missing 7');
  });

  it('answers with a fault where the file is torn, foreign or not there', async () => {
    expect((await verify()).faults[0]).to.include({ code: 'file', revision: -1 });
    writeFileSync(file(), 'not a database at all, only words in a file '.repeat(50));
    expect((await verify()).faults[0]).to.include({ code: 'file' });
    await writeLog(path('torn.db'));
    truncateSync(path('torn.db'), 3 * 4096);
    expect(await verifyLog({ file: path('torn.db'), witnesses: [] })).to.include({ ok: false });
  });
});

/** 31 events of 31 commands; answers the head. */
async function writeLog(file: string, title = 'a title') {
  const store = openSqliteEventStore({ file });
  await store.append(stream, proposals(0, 29), { expectedRevision: 'no_stream' });
  await store.append(stream, [proposed(30, 30, { title })], { expectedRevision: 29 });
  const head = await store.head(stream);
  await store.close();
  if (!head) throw new Error('the log was just written');
  return head;
}
