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

function logOf(where: NewerLog['where'], key: string, standing: Standing): NewerLog[] {
  const { is, revision = -1, recordedAt = '' } = standing;
  return is === 'newer' || is === 'another' ? [{ where, key, revision, recordedAt }] : [];
}

function copyOf({ key, revision, recordedAt }: Restore['copy']) {
  return { key, revision, recordedAt };
}
