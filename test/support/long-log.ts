import { randomBytes } from 'node:crypto';
import { openSqliteEventStore } from '../../src/adapters/sqlite/event-store.ts';
import { streamOf, uuidV7 } from '../../src/domain/identity.ts';
import type { ProposedEvent } from '../../src/domain/message.ts';
import type { DataFolder } from '../../src/runtime/data-folder.ts';

/** Appends studios to a showcase's log, as many as asked for, without deciding anything. */
export async function lengthenLog(data: DataFolder, key: string, studios: number): Promise<void> {
  const store = openSqliteEventStore({ file: data.tenant(key).events });
  for (let from = 0; from < studios; from += 5000) {
    const size = Math.min(5000, studios - from);
    const events = Array.from({ length: size }, (_, index) => studioAdded(from + index));
    await store.append(streamOf(key), events, { expectedRevision: 'any' });
  }
  await store.close();
}

function studioAdded(number: number): ProposedEvent {
  const commandId = uuidV7(Date.now(), randomBytes(10));
  const at = new Date().toISOString();
  const studio = `studio-${String(number)}`;
  const metadata = {
    ...{ commandId, actor: { kind: 'system', id: 'test' }, device: 'test' },
    ...{ enteredAt: at, recordedAt: at, causationId: commandId, correlationId: commandId },
  };
  return {
    ...{ id: uuidV7(Date.now(), randomBytes(10)), type: 'StudioAdded', schema: 1 },
    ...{ subject: `studio/${studio}`, data: JSON.stringify({ studio, name: studio }) },
    ...{ metadata: JSON.stringify(metadata), commandId },
  };
}
