import { Failure } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { checkCopy } from '../check-copy.ts';
import { isReplaceable, type Standing } from './standing.ts';
import type { Restore } from './wanted.ts';

/**
 * Fails where the copy is damaged at or before the revision that is wanted. A file of its own that
 * is lost, as a song, keeps no mark from being put back.
 */
export async function assertWhole(restore: Restore): Promise<void> {
  const { from, copy, at, onProgress } = restore;
  const { faults } = await checkCopy(from, copy, onProgress);
  const [fault] = faults.filter(({ revision, code }) => revision <= at && code !== 'blob');
  if (!fault) return;
  const { revision, sentence } = fault;
  const where = revision < 0 ? copy.key : `${copy.key}, revision ${String(revision)}`;
  const before = revision > 0 ? ` What lies before can be had: --at ${String(revision - 1)}.` : '';
  throw new Failure(exitCodes.differs, `The copy is not whole: ${where}: ${sentence}${before}`);
}

/** Fails where a log stands that must not be replaced without being asked twice. */
export function assertReplaceable({ key, at, force }: Restore, standing: Standing): void {
  if (force || isReplaceable(standing)) return;
  throw new Failure(
    exitCodes.differs,
    `${key} was left as it is: ${whyNot(standing, at)} To put the copy in its place all the ` +
      'same, say --force: what stands there is kept aside.',
  );
}

function whyNot({ is, revision = 0, recordedAt = '' }: Standing, at: number): string {
  if (is === 'unreadable') return 'its log cannot be read, so it may be newer than the copy.';
  const end = `revision ${String(revision)} of ${recordedAt}`;
  if (is === 'newer') return `its log is newer (${end}) than the copy (revision ${String(at)}).`;
  return `its log (${end}) is not the one that was copied.`;
}
