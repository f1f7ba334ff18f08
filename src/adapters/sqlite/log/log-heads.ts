import type { Connection } from '../open-database.ts';
import { watchCommits } from './watch-commits.ts';

export interface LogHead {
  readonly revision: number;
  readonly hash: Buffer;
}

/** The heads of the streams in a log, remembered until another process has written to it. */
export interface LogHeads {
  of(stream: string): LogHead | undefined;
  moved(stream: string, head: LogHead): void;
}

/** Looks a head up once; after that an append finds it in memory. */
export function openLogHeads(db: Connection): LogHeads {
  const known = new Map<string, LogHead>();
  const othersCommitted = watchCommits(db);
  const lookUp = headInFile(db);
  return {
    of(stream) {
      if (othersCommitted()) known.clear();
      const remembered = known.get(stream);
      if (remembered) return remembered;
      const head = lookUp(stream);
      if (head) known.set(stream, head);
      return head;
    },
    moved: (stream, head) => void known.set(stream, head),
  };
}

function headInFile(db: Connection): (stream: string) => LogHead | undefined {
  const select = db
    .prepare<[string], [number, string]>(
      'SELECT revision, hash FROM events WHERE stream = ? ORDER BY revision DESC LIMIT 1',
    )
    .raw();
  return (stream) => {
    const row = select.get(stream);
    return row && { revision: row[0], hash: Buffer.from(row[1], 'hex') };
  };
}
