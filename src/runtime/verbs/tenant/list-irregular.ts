import { irregularEntries } from '../../../projections/entries.ts';
import type { DataFolder } from '../../data-folder.ts';
import type { Irregular } from '../../operator/import-competition.ts';
import { withReading, withRows } from '../../operator/reading.ts';

/** All irregular entries of a showcase as it stands. */
export function listIrregular(data: DataFolder, key: string): Promise<Irregular[]> {
  return withReading(data, key, (reading) =>
    withRows(data, reading, (rows) =>
      irregularEntries(rows).map(({ entry, contest, couple, back, irregular }) => {
        return { entry, contest, couple, back, irregular };
      }),
    ),
  );
}
