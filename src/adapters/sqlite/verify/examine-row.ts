import { z } from 'zod';
import type { StoredEvent } from '../../../domain/message.ts';

/** A row as it was found in the file: after damage any column may hold anything. */
export type RawRow = readonly unknown[];

export interface FoundEvent {
  /** The columns, forced into their types, so that they can be hashed and shown. */
  readonly event: StoredEvent;
  readonly commandId: string | undefined;
  /** Names what cannot be read, or undefined. */
  readonly unreadable: string | undefined;
}

export const rawColumns =
  'id, stream, revision, type, schema, subject, data, metadata, hash' as const;

const names = rawColumns.split(', ');
const numeric = new Set(['revision', 'schema']);
const metadataSchema = z.object({ commandId: z.string() });

/** Makes an event of a row without ever throwing. */
export function examineRow(row: RawRow): FoundEvent {
  const text = (name: string) => asText(row[names.indexOf(name)]);
  const event = {
    id: text('id'),
    stream: text('stream'),
    revision: Number(text('revision')),
    type: text('type'),
    schema: Number(text('schema')),
    subject: text('subject'),
    data: text('data'),
    metadata: text('metadata'),
    hash: text('hash'),
  };
  const commandId = metadataSchema.safeParse(parsed(event.metadata)).data?.commandId;
  return { event, commandId, unreadable: unreadableColumn(row, event, commandId) };
}

/** What every row must be for it to have been written by this program. */
function unreadableColumn(
  row: RawRow,
  event: StoredEvent,
  commandId: string | undefined,
): string | undefined {
  const mistyped = names.find((name, index) => {
    if (numeric.has(name)) return !Number.isSafeInteger(row[index]);
    return typeof row[index] !== 'string';
  });
  if (mistyped) return mistyped;
  if (parsed(event.data) === undefined) return 'data';
  return commandId === undefined ? 'metadata' : undefined;
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Buffer.isBuffer(value)) return value.toString();
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
