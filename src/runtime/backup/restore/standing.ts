import type { DataFolder } from '../../data-folder.ts';
import { withReading, type Reading } from '../../operator/reading.ts';
import { hasLog } from '../../operator/showcases.ts';
import { checkpointAt } from '../../tenant/log/checkpoint-at.ts';
import { copiedEvent } from './copied-events.ts';
import { recordedAtOf } from '../copy-tenant.ts';
import type { Wanted } from './wanted.ts';

/** A log that lies where a copy is to be put, against what is to be put there. */
export interface Standing {
  readonly is: 'none' | 'older' | 'same' | 'newer' | 'another' | 'unreadable';
  readonly revision?: number;
  readonly recordedAt?: string;
}

/** How a tenant's log stands to a copy of it up to a revision. Reads only. */
export async function standingOf(data: DataFolder, key: string, wanted: Wanted): Promise<Standing> {
  if (!hasLog(data, key)) return { is: 'none' };
  try {
    return await withReading(data, key, (reading) => compare(reading, wanted));
  } catch {
    return { is: 'unreadable' };
  }
}

/** Whether this standing log may be replaced without being asked twice. */
export const isReplaceable = ({ is }: Standing): boolean => ['none', 'older', 'same'].includes(is);

async function compare(reading: Reading, wanted: Wanted): Promise<Standing> {
  const { revision } = reading.head;
  if (revision < 0) return { is: 'none' };
  const facts = { revision, recordedAt: await recordedAtOf(reading, revision) };
  const common = Math.min(revision, wanted.at);
  if (!(await agree(reading, wanted, common))) return { is: 'another', ...facts };
  if (revision === wanted.at) return { is: 'same', ...facts };
  return { is: revision > wanted.at ? 'newer' : 'older', ...facts };
}

/** Whether log and copy hold the same up to a revision. */
export async function agree(
  reading: Reading,
  { from, copy }: Pick<Wanted, 'from' | 'copy'>,
  revision: number,
): Promise<boolean> {
  const { hash } = await checkpointAt(reading, revision);
  return reading.stream === copy.stream && copiedEvent(from, copy, revision)?.hash === hash;
}
