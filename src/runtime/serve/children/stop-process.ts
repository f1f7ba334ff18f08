import { askControl } from './ask-control.ts';
import { endsWithin } from './running-process.ts';
import type { RunningProcess } from './running-process.ts';

/**
 * Ends a process: asks it on its socket, then with SIGTERM, and with SIGKILL when `grace`
 * milliseconds have passed. Resolves when it has ended.
 */
export async function stopProcess(
  running: RunningProcess,
  socket: string,
  grace: number,
): Promise<void> {
  const willEnd = await isAskedToEnd(socket, Math.min(1000, grace));
  if (willEnd && (await endsWithin(running, grace / 2))) return;
  running.kill('SIGTERM');
  if (await endsWithin(running, willEnd ? grace / 2 : grace)) return;
  running.kill('SIGKILL');
  await endsWithin(running, 5000);
}

async function isAskedToEnd(socket: string, timeout: number): Promise<boolean> {
  const question = { method: 'POST', path: '/_control/stop', timeout } as const;
  const answer = await askControl(socket, question).catch(() => undefined);
  return answer?.status === 202;
}
