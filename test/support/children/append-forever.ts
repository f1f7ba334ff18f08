import { openSqliteEventStore } from '../../../src/adapters/sqlite/event-store.ts';
import { proposals } from '../proposed-events.ts';

/** Appends three events a time to the file named and acknowledges each batch, until killed. */
async function appendForever(file: string): Promise<void> {
  const store = openSqliteEventStore({ file });
  for (let next = 0; ; next += 3) {
    const batch = proposals(next, next + 2);
    await store.append('showcase-2026-testville', batch, { expectedRevision: next - 1 });
    await acknowledge(`${next + 2}\n`);
  }
}

/** Writes through to the pipe, so that what was acknowledged outlives the process. */
function acknowledge(line: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(line, () => resolve()));
}

await appendForever(process.argv[2] ?? '');
