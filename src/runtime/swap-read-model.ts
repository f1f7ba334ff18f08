import { renameSync, rmSync } from 'node:fs';
import { isDamage } from '../adapters/sqlite/open-database.ts';
import { openReadModel, type ReadModel } from '../adapters/sqlite/read-model.ts';
import { tablesOf } from '../projections/catalogue.ts';
import { catchUp } from './tenant/log/catch-up.ts';
import type { Tenant } from './tenant/tenant.ts';

/**
 * Puts a rebuilt file in the place of the live one: it first gets what was appended meanwhile.
 * Called between two batches of commands, so that nobody sees rows of two files.
 */
export async function swapReadModel(
  tenant: Tenant,
  files: { readonly rebuilt: string; readonly live: string },
): Promise<number> {
  const tables = tablesOf(tenant.key);
  const rebuilt = openReadModel({ file: files.rebuilt, tables });
  try {
    await catchUp(rebuilt, tenant);
    // All of it must stand in the file itself: only that is given the live name.
    rebuilt.scrub();
  } finally {
    rebuilt.close();
  }
  closeDamaged(tenant.readModel);
  for (const rest of ['-wal', '-shm']) rmSync(`${files.live}${rest}`, { force: true });
  renameSync(files.rebuilt, files.live);
  tenant.readModel = openReadModel({ file: files.live, tables });
  await catchUp(tenant.readModel, tenant);
  tenant.broken = undefined;
  return tenant.readModel.checkpoint()?.revision ?? -1;
}

/** A file that cannot be read may not be closed in good order either; it is replaced anyhow. */
function closeDamaged(readModel: ReadModel): void {
  try {
    readModel.close();
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}
