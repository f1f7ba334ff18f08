import { randomBytes } from 'node:crypto';
import type { Vault } from '../../../adapters/sqlite/vault.ts';
import type { NewEvent } from '../../../domain/decision.ts';
import { isEventType, type DomainFact } from '../../../domain/events.ts';
import { trusted, uuidV7 } from '../../../domain/identity.ts';
import type { Metadata, ProposedEvent } from '../../../domain/message.ts';
import { schemaOf } from '../../../domain/upcast.ts';

export interface Stamp {
  readonly metadata: Omit<Metadata, 'causationId' | 'correlationId'>;
  readonly revision: number;
  readonly vault: Vault;
  readonly now: number;
}

/**
 * Makes a decided event ready: `proposed` for the store, with personal data sealed; `folded` the
 * same for the state; `fact` with the names in the clear for the read model.
 */
export function stampEvent(
  event: NewEvent,
  { metadata, revision, vault, now }: Stamp,
): { proposed: ProposedEvent; fact: DomainFact; folded: DomainFact } {
  const { type, subject } = event;
  if (!isEventType(type)) throw new Error(`${type} is not an event type of this program.`);
  const { commandId } = metadata;
  const sealed = vault.sealAll(event.data);
  const full: Metadata = { ...metadata, causationId: commandId, correlationId: commandId };
  const place = { type, subject, revision, ...metadata };
  const proposed = {
    id: uuidV7(now, randomBytes(10)),
    type,
    schema: schemaOf(type),
    subject,
    data: JSON.stringify(sealed),
    metadata: JSON.stringify(full),
    commandId,
  };
  return {
    proposed,
    fact: trusted<DomainFact>({ ...place, data: event.data }),
    folded: trusted<DomainFact>({ ...place, data: sealed }),
  };
}
