import { renameSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Failure } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { acquireWriterLock } from '../../../adapters/sqlite/writer-lock.ts';
import { askTenant } from '../../operator/ask-tenant.ts';
import { withReading } from '../../operator/reading.ts';
import { rebuild } from '../../rebuild.ts';
import { busy, type TenantAddress } from '../../tenant-client.ts';

interface Files {
  readonly live: string;
  readonly rebuilt: string;
}

const answerSchema = z.object({ revision: z.int() });

/**
 * Puts a rebuilt file in the place of the live one: asks the tenant that is running, or does it
 * under the writer's lock. Gives the revision the new live file shows.
 */
export async function swap(address: TenantAddress, files: Files): Promise<number> {
  const { data, key, patience = 3000 } = address;
  const end = performance.now() + patience;
  const holder = { pid: process.pid, role: 'command line', since: new Date().toISOString() };
  for (;;) {
    const lock = acquireWriterLock(data.tenant(key).writerLock, holder);
    if ('release' in lock) return swapOwn(address, files).finally(() => lock.release());
    const path = '/_control/swap-read-model';
    const body = { rebuilt: files.rebuilt };
    const answer = await askTenant(data, key, { method: 'POST', path, body });
    if (answer) return revisionIn(answer, key);
    if (performance.now() > end) throw busy(key, lock);
    await pause(50);
  }
}

/** Nobody has the files open for writing: what was appended meanwhile, then the new name. */
async function swapOwn({ data, key }: TenantAddress, files: Files): Promise<number> {
  const reached = await withReading(data, key, (log) => rebuild({ log, file: files.rebuilt }));
  for (const rest of ['-wal', '-shm']) rmSync(`${files.live}${rest}`, { force: true });
  renameSync(files.rebuilt, files.live);
  return reached.revision;
}

function revisionIn({ status, body }: { status: number; body: unknown }, key: string): number {
  const read = answerSchema.safeParse(body);
  if (status === 200 && read.success) return read.data.revision;
  const sentence = `The process of ${key} did not take the rebuilt read model (status ${status}).`;
  throw new Failure(exitCodes.failed, sentence);
}
