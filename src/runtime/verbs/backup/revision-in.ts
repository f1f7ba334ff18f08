import { rmSync } from 'node:fs';
import path from 'node:path';
import { notFound } from '../../../adapters/cli/errors.ts';
import { bornFor } from '../../../domain/identity.ts';
import { readCopiedVault } from '../../backup/copied-keys.ts';
import { stageCopy } from '../../backup/restore/stage-copy.ts';
import type { Restore } from '../../backup/restore/wanted.ts';
import { dataFolder } from '../../data-folder.ts';
import { withReading, withRows } from '../../operator/reading.ts';
import { revisionAt } from '../history/revision-at.ts';

/**
 * The revision of a copy that a person means by `120`, `14:05` or `heat 42`. Other than for a
 * number the copy is put together for the question, and thrown away.
 */
export async function revisionIn(wanted: Omit<Restore, 'at'>, moment: string): Promise<number> {
  const { data, key, from, copy } = wanted;
  if (/^#?\d{1,15}$/.test(moment)) return within(wanted, Number(moment.replace('#', '')));
  const staging = dataFolder(path.join(data.root, 'restoring', `${key}-moment`));
  const born = bornFor(copy.stream);
  try {
    const vault = await readCopiedVault(from, copy);
    await stageCopy(staging.tenant(born), { from, copy, at: copy.revision, vault });
    return await withReading(staging, born, (reading) =>
      withRows(staging, reading, (rows) => revisionAt(rows, moment, copy.revision)),
    );
  } finally {
    rmSync(staging.root, { recursive: true, force: true });
  }
}

function within({ copy }: Pick<Restore, 'copy'>, revision: number): number {
  if (revision <= copy.revision) return revision;
  const { key, revision: end } = copy;
  throw notFound(`There is no revision ${revision}: the copy of ${key} ends at ${end}.`);
}
