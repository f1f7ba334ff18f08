import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { eventually } from './eventually.ts';

export interface RedisServer {
  kill(): Promise<void>;
}

/** A Redis of the test's own on a Unix socket, without a port and without files. */
export async function startRedis(socket: string): Promise<RedisServer> {
  const settings = ['--port', '0', '--unixsocket', socket, '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', settings, { stdio: 'ignore' });
  let isUp = false;
  await eventually('redis to answer', () => {
    if (child.exitCode !== null) throw new Error('redis-server ended');
    const probe = connect(socket, () => {
      isUp = true;
      probe.destroy();
    }).on('error', () => undefined);
    return isUp;
  });
  return { kill: () => killed(child) };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'exit');
  child.kill('SIGKILL');
  await closed;
}
