import { existsSync, readFileSync } from 'node:fs';
import type { BackupFolder } from '../../../adapters/backup/backup-folder.ts';
import type { TenantCopy } from '../../../adapters/backup/manifest.ts';
import { partRows } from '../../../adapters/backup/part-lines.ts';
import { examineRow } from '../../../adapters/sqlite/verify/examine-row.ts';
import type { ProposedEvent, StoredEvent } from '../../../domain/message.ts';

/** An event of a copy, and the command that it belongs to. */
export type CopiedEvent = StoredEvent & Pick<ProposedEvent, 'commandId'>;

/** The events of a copy from a revision on, up to the first that cannot be read. */
export function* copiedEvents(
  from: BackupFolder,
  { key, parts }: TenantCopy,
  first = 0,
): Generator<CopiedEvent> {
  for (const part of parts.filter(({ last }) => last >= first)) {
    const file = from.part(key, part);
    if (!existsSync(file)) return;
    for (const row of partRows(readFileSync(file))) {
      const { event, commandId } = row ? examineRow(row) : {};
      if (event === undefined || commandId === undefined) return;
      if (event.revision >= first) yield { ...event, commandId };
    }
  }
}

/** One event of a copy; undefined where the copy ends before it. */
export function copiedEvent(
  from: BackupFolder,
  copy: TenantCopy,
  revision: number,
): CopiedEvent | undefined {
  for (const event of copiedEvents(from, copy, revision)) return event;
  return undefined;
}

/** The events of one command after another: only together are they what was accepted. */
export function* byCommand(events: Iterable<CopiedEvent>): Generator<CopiedEvent[]> {
  let together: CopiedEvent[] = [];
  for (const event of events) {
    if (together[0] && together[0].commandId !== event.commandId) {
      yield together;
      together = [];
    }
    together.push(event);
  }
  if (together.length > 0) yield together;
}
