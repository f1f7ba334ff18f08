import type { LogFaults } from './log-faults.ts';
import type { Connection } from '../open-database.ts';
import type { FoundEvent } from './examine-row.ts';

export interface CommandCheck {
  /** The next row of the stream, in order of revision. */
  accept(found: FoundEvent): void;
  /** Compares what is left when the stream has ended. */
  finish(): void;
}

interface Run {
  readonly commandId: string;
  readonly first: number;
  last: number;
}

type RawRange = [unknown, unknown];

/** Compares the table of commands with the command ids that the events themselves carry. */
export function checkCommands(db: Connection, stream: string, faults: LogFaults): CommandCheck {
  const lookUp = prepareLookUp(db);
  const seen = new Set<string>();
  let run: Run | undefined;

  function finishRun(): void {
    if (!run) return;
    const range = lookUp.get(stream, run.commandId);
    seen.add(run.commandId);
    if (range?.[0] === run.first && range[1] === run.last) return;
    faults.add(run.first, 'command', disagreement(run, range));
  }

  return {
    accept({ event, commandId }) {
      const { revision } = event;
      if (run && run.commandId === commandId && revision === run.last + 1) {
        run.last = revision;
        return;
      }
      finishRun();
      run = commandId === undefined ? undefined : { commandId, first: revision, last: revision };
    },
    finish() {
      finishRun();
      nameStrays(db, stream, { seen, faults });
    },
  };
}

function prepareLookUp(db: Connection) {
  return db
    .prepare<[string, string], RawRange>(
      'SELECT first_revision, last_revision FROM commands WHERE stream = ? AND command_id = ?',
    )
    .raw();
}

function disagreement({ commandId, first, last }: Run, range: RawRange | undefined): string {
  const events = `command ${commandId} appended revisions ${first} to ${last}`;
  if (!range) return `By the events ${events}; the table of commands does not know it.`;
  const [from, to] = range.map(String);
  return `By the events ${events}; the table of commands says ${from} to ${to}.`;
}

function nameStrays(
  db: Connection,
  stream: string,
  { seen, faults }: { readonly seen: ReadonlySet<string>; readonly faults: LogFaults },
): void {
  const select = 'SELECT command_id, first_revision FROM commands WHERE stream = ?';
  const rows = db.prepare<[string], [unknown, unknown]>(select).raw();
  for (const [commandId, first] of rows.iterate(stream)) {
    if (seen.has(String(commandId))) continue;
    const sentence = `Command ${String(commandId)} is remembered, but no event carries it.`;
    faults.add(Number(first), 'command', sentence);
  }
}
