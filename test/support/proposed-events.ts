import type { ProposedEvent } from '../../src/domain/message.ts';

const noActor = { kind: 'system', id: 'test' } as const;

/** The n-th event of a test, with an id of its own; `command` says which command it belongs to. */
export function proposed(n: number, command = n, data: object = { n }): ProposedEvent {
  const commandId = commandIdOf(command);
  return {
    id: idOf(n),
    commandId,
    type: 'MarkRecorded',
    schema: 1,
    subject: `scorecard/heat.${n}/judge-1`,
    data: JSON.stringify(data),
    metadata: JSON.stringify({ commandId, actor: noActor, device: 'tablet-1' }),
  };
}

/** Events `first` to `last`, one command each. */
export function proposals(first: number, last: number): ProposedEvent[] {
  return Array.from({ length: last - first + 1 }, (_, index) => proposed(first + index));
}

export function idOf(n: number): string {
  return `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function commandIdOf(n: number): string {
  return `01900000-0000-7000-9000-${n.toString(16).padStart(12, '0')}`;
}
