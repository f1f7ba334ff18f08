import { irregularEntries } from '../../../projections/entries.ts';
import { allNotices } from '../../../projections/notices/heat-notices.ts';
import type { DataFolder } from '../../data-folder.ts';
import type { Imported } from '../../operator/import-competition.ts';
import { withReading, withRows } from '../../operator/reading.ts';

/** All irregular entries of a showcase and what is odd about its heats, as it stands. */
export function listIrregular(
  data: DataFolder,
  key: string,
): Promise<Pick<Imported, 'irregular' | 'notices'>> {
  return withReading(data, key, (reading) =>
    withRows(data, reading, (rows) => {
      const irregular = irregularEntries(rows).map(({ entry, contest, couple, back, ...rest }) => {
        return { entry, contest, couple, back, irregular: rest.irregular };
      });
      return { irregular, notices: allNotices(rows) };
    }),
  );
}
