import { z } from 'zod';
import { askControl } from './ask-control.ts';
import { isAlive } from './running-process.ts';

const statusSchema = z.object({ pid: z.int().positive().optional() });

/**
 * The number of the process that answers on a socket, undefined where none does. The cable does
 * not name its number: then the one recorded when it was started counts.
 */
export async function findProcess(socket: string, recorded = 0): Promise<number | undefined> {
  const question = { method: 'GET', path: '/_control/status', timeout: 2000 } as const;
  const answer = await askControl(socket, question).catch(() => undefined);
  const status = statusSchema.safeParse(answer?.body);
  if (answer?.status !== 200 || !status.success) return undefined;
  const pid = status.data.pid ?? recorded;
  return isAlive(pid) ? pid : undefined;
}
