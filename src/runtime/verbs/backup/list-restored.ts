import { randomBytes } from 'node:crypto';
import { uuidV7 } from '../../../domain/identity.ts';
import { keyOfPath } from '../../../domain/listing/state.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import type { DataFolder } from '../../data-folder.ts';
import { assertTaken, createCommand } from '../../operator/create-showcase.ts';
import { withReading, withRows } from '../../operator/reading.ts';
import { hasLog, listedShowcases } from '../../operator/showcases.ts';
import { withTenant } from '../../tenant-client.ts';

/** How the administration knows what was put back. */
export type Listing = 'listed' | 'was listed' | 'no administration' | 'unknown';

/** Lists a showcase that was put back where the administration does not know it; routes follow. */
export async function listRestored(data: DataFolder, path: string): Promise<Listing> {
  const key = keyOfPath(path);
  if (!hasLog(data, 'index')) return 'no administration';
  const listed = key === 'index' ? [] : await listedShowcases(data);
  const isKnown = key === 'index' || listed.some((one) => one.key === key);
  const facts = isKnown ? undefined : await factsOf(data, key);
  await withTenant({ data, key: 'index' }, async (index) => {
    if (!facts) return;
    const create = createCommand({ path, ...facts }, uuidV7(Date.now(), randomBytes(10)));
    assertTaken(await index.submit([create]), () => `${key} was put back, but is not listed.`);
  });
  return isKnown ? 'was listed' : 'listed';
}

function factsOf(data: DataFolder, key: string) {
  return withReading(data, key, (reading) =>
    withRows(data, reading, (rows) => {
      const showcase = rows.find(sliceTables.showcase)[0];
      if (!showcase) return undefined;
      const { title, timeZone, locale, start, end } = showcase;
      return { title, timeZone, locale, start, end };
    }),
  );
}
