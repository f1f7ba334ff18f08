import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Head } from '../../domain/ports/event-store.ts';
import { explainSwaps } from './verify/explain-swaps.ts';
import { collectFaults, type LogFault, type LogFaults } from './verify/log-faults.ts';
import { openDatabase, type Connection } from './open-database.ts';
import { examineRow, rawColumns, type FoundEvent, type RawRow } from './verify/examine-row.ts';
import { checkChain } from './verify/check-chain.ts';
import { checkCommands } from './verify/check-commands.ts';
import { checkWitnesses, type Witness } from './verify/check-witnesses.ts';

export interface VerifyOptions {
  readonly file: string;
  /** The stream the log is for; default the one with most events. */
  readonly stream?: string;
  /** Who has seen which (revision, hash): read models, snapshots, manifests. */
  readonly witnesses: readonly Witness[];
  readonly onProgress?: (progress: { readonly events: number; readonly total: number }) => void;
}

export interface Verified {
  readonly ok: boolean;
  readonly events: number;
  readonly head: Head | undefined;
  /** The first 20, in order of revision. */
  readonly faults: readonly LogFault[];
  readonly faultCount: number;
}

const pageSize = 1000;
const faultsShown = 20;

/**
 * Recomputes a log's hash chain from the rows as they stand and compares it with the table of
 * commands and with the witnesses. Reads only, and answers with faults whatever the file holds.
 */
export async function verifyLog(options: VerifyOptions): Promise<Verified> {
  const faults = collectFaults();
  const found: Found = { head: undefined, events: 0 };
  try {
    await withFile(options.file, (db) => verifyOpened(db, options, { faults, found }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    faults.add(-1, 'file', `The file cannot be read to its end: ${reason}.`);
  }
  const shown = faults.first(faultsShown);
  return { ok: shown.length === 0, ...found, faults: shown, faultCount: faults.count() };
}

async function withFile(file: string, work: (db: Connection) => Promise<void>): Promise<void> {
  const db = openDatabase({ file, readonly: true, synchronous: 'FULL' });
  try {
    await work(db);
  } finally {
    db.close();
  }
}

interface Found {
  head: Head | undefined;
  events: number;
}

interface Results {
  readonly faults: LogFaults;
  readonly found: Found;
}

async function verifyOpened(
  db: Connection,
  options: VerifyOptions,
  { faults, found }: Results,
): Promise<void> {
  const streams = streamsIn(db);
  const main = options.stream ?? streams[0]?.stream ?? '';
  const total = streams.reduce((sum, { events }) => sum + events, 0);
  for (const { stream } of streams) {
    const progress = (events: number) =>
      options.onProgress?.({ events: found.events + events, total });
    const chain = await verifyStream(db, { stream, faults, progress });
    found.events += chain.events();
    if (stream === main) found.head = chain.head();
    else if (options.stream !== undefined) nameForeign(faults, stream, chain.head()?.revision);
  }
  const eventAt = (revision: number) => foundAt(db, main, revision)?.event;
  checkWitnesses(faults, options.witnesses, { head: found.head, eventAt });
}

/** The streams of the log, the one with most events first. */
function streamsIn(db: Connection): { stream: unknown; events: number }[] {
  return db
    .prepare<[], { stream: unknown; events: number }>(
      'SELECT stream, count(*) AS events FROM events GROUP BY stream ORDER BY events DESC, stream',
    )
    .all();
}

interface StreamJob {
  readonly stream: unknown;
  readonly faults: LogFaults;
  readonly progress: (events: number) => void;
}

async function verifyStream(db: Connection, { stream, faults, progress }: StreamJob) {
  const chain = checkChain(faults);
  const commands = checkCommands(db, String(stream), faults);
  for (const page of pagesOf(db, stream)) {
    for (const found of page.map(examineRow)) {
      chain.accept(found);
      commands.accept(found);
    }
    progress(chain.events());
    await nextTurn();
  }
  commands.finish();
  explainSwaps(faults, chain.damaged, (revision) => foundAt(db, stream, revision)?.event);
  return chain;
}

function* pagesOf(db: Connection, stream: unknown): Generator<readonly RawRow[]> {
  const rest = 'ORDER BY revision LIMIT ?';
  const select = `SELECT ${rawColumns} FROM events WHERE stream IS ?`;
  const first = db.prepare<[unknown, number], RawRow>(`${select} ${rest}`).raw();
  const next = db.prepare<[unknown, unknown, number], RawRow>(`${select} AND revision > ? ${rest}`);
  next.raw();
  let page = first.all(stream, pageSize);
  while (page.length > 0) {
    yield page;
    page = next.all(stream, page.at(-1)?.[2], pageSize);
  }
}

function foundAt(db: Connection, stream: unknown, revision: number): FoundEvent | undefined {
  const row = db
    .prepare<[unknown, number], RawRow>(
      `SELECT ${rawColumns} FROM events WHERE stream IS ? AND revision = ?`,
    )
    .raw()
    .get(stream, revision);
  return row && examineRow(row);
}

function nameForeign(faults: LogFaults, stream: unknown, revision = -1): void {
  faults.add(revision, 'foreign', `The log holds events of another stream: ${String(stream)}.`);
}
