import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import {
  deliverLine,
  tenantLineSchema,
  type Feed,
  type FeedTarget,
} from '../../domain/live/lines.ts';
import { readJsonLines, writeJsonLine } from './json-lines.ts';

const feedName = 'local';

/**
 * Takes the tenants of this machine: each connects to one Unix socket, says hello, hears which of
 * its streams are wanted and sends those, one JSON object a line. Rejects when the path is taken.
 */
export async function openLocalFeed(path: string): Promise<(target: FeedTarget) => Feed> {
  const connections = new Map<string, Socket>();
  const early: Socket[] = [];
  let accept = (socket: Socket): unknown => early.push(socket);
  const server = createServer((socket) => accept(socket));
  await listen(server, path);
  return (target) => {
    accept = (socket) => serveTenant(socket, { connections, target });
    early.forEach(accept);
    return feedOf(connections, server);
  };
}

function feedOf(connections: ReadonlyMap<string, Socket>, server: Server): Feed {
  return {
    isUp: () => true,
    want(tenant, streams) {
      const socket = connections.get(tenant);
      if (socket) writeJsonLine(socket, { want: { feed: feedName, streams } });
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of connections.values()) socket.destroy();
      await closed;
    },
  };
}

interface Place {
  readonly connections: Map<string, Socket>;
  readonly target: FeedTarget;
}

function serveTenant(socket: Socket, { connections, target }: Place): void {
  let tenant = '';
  const isCurrent = (): boolean => connections.get(tenant) === socket;
  readJsonLines(socket, tenantLineSchema, (line) => {
    if ('hello' in line) {
      tenant = line.hello.tenant;
      // A process that took over from another: what the older one still says comes too late.
      connections.get(tenant)?.destroy();
      connections.set(tenant, socket);
    }
    if (isCurrent()) deliverLine(target, tenant, line);
  });
  socket.on('error', () => undefined);
  socket.on('close', () => isCurrent() && connections.delete(tenant));
}

/** A socket file left by a killed cable is removed. */
function listen(server: Server, path: string): Promise<void> {
  rmSync(path, { force: true });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
}
