import type { StoredEvent } from '../../../domain/message.ts';
import { withReading } from '../../operator/reading.ts';
import { copiedEvents } from './copied-events.ts';
import { standingOf, type Standing } from './standing.ts';
import type { Restore } from './wanted.ts';

/** A log that holds more, or other things, than what was put back. */
export interface NewerLog {
  readonly where: 'replaced' | 'backup' | 'original';
  readonly key: string;
  readonly revision: number;
  readonly recordedAt: string;
}

/** Where more is known than up to the revision that is put back. */
export async function newerThan(
  { data, key, from, copy }: Restore,
  { revision, standing }: { readonly revision: number; readonly standing: Standing },
): Promise<NewerLog[]> {
  const original = await standingOf(data, copy.key, { from, copy, at: revision });
  return [
    ...logOf('replaced', key, standing),
    ...(copy.key === key ? [] : logOf('original', copy.key, original)),
    ...(copy.revision > revision ? [{ ...copyOf(copy), where: 'backup' as const }] : []),
  ];
}

/** What is known of later acts: from the log that is to be replaced, else from the copy. */
export async function eventsSince(
  { data, key, from, copy }: Restore,
  { revision, standing }: { readonly revision: number; readonly standing: Standing },
): Promise<StoredEvent[]> {
  if (standing.is !== 'newer') return [...copiedEvents(from, copy, revision + 1)];
  return withReading(data, key, async ({ store, stream }) => {
    const events: StoredEvent[] = [];
    for await (const event of store.read(stream, { from: revision + 1 })) events.push(event);
    return events;
  });
}

function logOf(where: NewerLog['where'], key: string, standing: Standing): NewerLog[] {
  const { is, revision = -1, recordedAt = '' } = standing;
  return is === 'newer' || is === 'another' ? [{ where, key, revision, recordedAt }] : [];
}

function copyOf({ key, revision, recordedAt }: Restore['copy']) {
  return { key, revision, recordedAt };
}
