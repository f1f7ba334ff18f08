import { isEventType, type DomainFact, type EventType, type FactOf } from './events.ts';
import { trusted } from './identity.ts';
import type { Metadata, StoredEvent } from './message.ts';

/** The schema number events of a type are written with today; 1 where none is named. */
const current: Partial<Record<EventType, number>> = { ContestAdded: 2, ThemeChosen: 2 };

type Upcast = (data: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Steps from schema n to n + 1, by type. Never removed: events are forever. */
const steps: Partial<Record<EventType, Readonly<Record<number, Upcast>>>> = {
  ContestAdded: { 1: contestWithStyle },
  // The first themes had drawings only.
  ThemeChosen: { 1: (data) => ({ ...data, picture: null }) },
};

/** The schema number to write an event of this type with. */
export function schemaOf(type: EventType): number {
  return current[type] ?? 1;
}

/**
 * Reads a stored event as a fact of today's schema. Throws for a type or schema this program does
 * not know: a newer program wrote the log, and guessing would lose something.
 */
export function upcast(event: StoredEvent, data: unknown = JSON.parse(event.data)): DomainFact {
  if (!isEventType(event.type) || event.schema > schemaOf(event.type))
    throw new Error(
      `Revision ${String(event.revision)} is a ${event.type} of schema ${String(event.schema)}, ` +
        'which this version does not know: use the version that wrote it.',
    );
  const { actor, device, enteredAt, recordedAt, commandId } = trusted<Metadata>(
    JSON.parse(event.metadata),
  );
  const { type, subject, revision } = event;
  const today = lifted(event.type, event.schema, trusted<Record<string, unknown>>(data));
  const place = { revision, actor, device, enteredAt, recordedAt, commandId };
  return trusted<DomainFact>({ type, subject, data: today, ...place });
}

/** The first contests said how they are marked, but not what they are. */
function contestWithStyle(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { kind, dances, marking } = trusted<FactOf<'ContestAdded'>['data']>(data);
  const unranked = marking?.way === 'solo' ? 'solo' : dances.length > 1 ? 'multi' : 'closed';
  return { ...data, style: kind === 'ranked' ? null : unranked, category: null };
}

function lifted(
  type: EventType,
  schema: number,
  data: Record<string, unknown>,
): Record<string, unknown> {
  const step = steps[type]?.[schema];
  return step ? lifted(type, schema + 1, step(data)) : data;
}
