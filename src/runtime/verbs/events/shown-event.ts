import type { Vault } from '../../../adapters/sqlite/vault.ts';
import type { Column } from '../../../adapters/cli/output.ts';
import { trusted } from '../../../domain/identity.ts';
import type { Metadata, StoredEvent } from '../../../domain/message.ts';

/** An event as it is listed, exported and shipped (design: events and the store). */
export interface ShownEvent extends Omit<StoredEvent, 'data' | 'metadata'> {
  readonly data: unknown;
  readonly metadata: Metadata;
}

/** An event in the exported form; with a vault, personal data is opened. */
export function shownEvent(event: StoredEvent, vault: Vault | undefined): ShownEvent {
  const { id, stream, revision, type, schema, subject, hash } = event;
  const sealed: unknown = JSON.parse(event.data);
  const data = vault ? vault.openAll(sealed) : sealed;
  const metadata = trusted<Metadata>(JSON.parse(event.metadata));
  return { id, stream, revision, type, schema, subject, data, metadata, hash };
}

/** What a table shows of an event. */
export const eventColumns: readonly Column<ShownEvent>[] = [
  { title: 'REVISION', value: ({ revision }) => revision },
  { title: 'RECORDED', value: ({ metadata }) => metadata.recordedAt },
  { title: 'TYPE', value: ({ type }) => type },
  { title: 'SUBJECT', value: ({ subject }) => subject },
  { title: 'ACTOR', value: ({ metadata }) => `${metadata.actor.kind}/${metadata.actor.id}` },
  { title: 'DATA', value: ({ data }) => JSON.stringify(data) },
];
