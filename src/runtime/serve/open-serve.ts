import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { openGate } from '../../adapters/http/proxy/gate.ts';
import { openRateLimit } from '../../adapters/http/proxy/rate-limit.ts';
import { TakenRequest, toOriginForm } from '../../adapters/http/proxy/take-request.ts';
import { sessionTokens } from '../../adapters/http/session/session-token.ts';
import type { DataFolder } from '../data-folder.ts';
import { openAsides, type Asides, type AsidesOptions } from '../asides.ts';
import { openAccessLog } from './access-log.ts';
import type { AccessLog } from './access-log.ts';
import { handleRequest } from './requests/handle-request.ts';
import { handleUpgrade, trackSockets } from './requests/handle-upgrade.ts';
import type { Sockets } from './requests/handle-upgrade.ts';
import { tellRunningCable } from './requests/tell-rights.ts';
import { openCurrentUsers } from './current-users.ts';
import { openProcesses, type ProcessesOptions } from './open-processes.ts';
import { publicFiles } from './public-files.ts';
import { publicUrl } from './public-url.ts';
import { readServerFile, removeServerFile } from './server-file.ts';
import type { Supervisor } from './supervisor.ts';
import type { Serving } from './requests/visit.ts';

export interface OpenServeOptions extends ProcessesOptions {
  readonly port: number;
  readonly host?: string | undefined;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined;
  /** Milliseconds that requests in flight have when serve is to end. */
  readonly drain?: number;
}

export interface Serve {
  readonly port: number;
  readonly url: string;
  /**
   * Takes no more requests, finishes those in flight, closes WebSockets, stops every process. No
   * client can hold it up: what is open after `drain` is cut. Gives the names of the processes.
   */
  close(): Promise<readonly string[]>;
}

/** Opens the public port and starts the administration; throws where the port cannot be had. */
export async function openServe(options: OpenServeOptions): Promise<Serve> {
  const { data, navigator, entry, tls, drain = 10_000 } = options;
  const before = readServerFile(data.server);
  const server = tls ? createTlsServer({ ...tls, ...takes }) : createServer(takes);
  const connections = trackConnections(server);
  const port = await listen(server, options);
  const url = publicUrl(port, tls !== undefined);
  const { asides, onAlarm } = openBeside(options);
  const log = openLog(data, asides);
  const users = openCurrentUsers(data);
  const processes = openProcesses(options, { port, url, log, asides, users });
  onAlarm(() => processes.record());
  const serving: Serving = {
    ...{ ...processes, asides, users, log },
    ...{ navigator: navigator.current, refresh: navigator.refresh },
    tokens: sessionTokens(data.secretKey()),
    files: publicFiles(entry),
    publicHost: new URL(url).host,
    signInLimit: openRateLimit({ limit: 120, window: 60_000 }),
    uploads: openGate(16),
  };
  const sockets = answerAll(server, serving);
  await serving.supervisor.adopt(before?.children ?? []);
  void startIndex(serving.supervisor);
  followChanges(options, serving);
  return {
    port,
    url,
    async close() {
      sockets.closeAll();
      await closeServer(server, connections, drain);
      const stopped = await serving.supervisor.close();
      asides.close();
      removeServerFile(data.server);
      await log.close();
      return stopped;
    },
  };
}

const takes = { IncomingMessage: TakenRequest };

/** Rights follow routes; what people write by hand is for the administration to see. */
function followChanges({ navigator }: OpenServeOptions, serving: Serving): void {
  navigator.follow(() => serving.users.ask());
  navigator.onHand(() => void startIndex(serving.supervisor));
  serving.users.follow(() => void tellRunningCable(serving));
}

/** What serve does beside answering; an alarm may begin before there is anything to write down. */
function openBeside({ tell }: OpenServeOptions): {
  readonly asides: Asides;
  readonly onAlarm: (write: () => void) => void;
} {
  let record = (): void => undefined;
  const asides = openAsides({ say: sayAlarm(tell, () => record()) });
  return { asides, onAlarm: (write) => void (record = write) };
}

function openLog({ logs: folder }: DataFolder, asides: Asides): AccessLog {
  const onTrouble = (reason?: string): void => asides.report('logs', reason);
  return openAccessLog({ folder, name: 'serve', onTrouble });
}

/** Connections that may wait to be taken, since a hall's screens come back in one moment. */
const backlog = 4096;

async function listen(server: Server, { port, host }: OpenServeOptions): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** Requests in flight have `drain` milliseconds; then whatever is connected is cut. */
async function closeServer(server: Server, connections: Sockets, drain: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const late = setTimeout(() => connections.closeAll(), drain);
  await closed;
  clearTimeout(late);
}

function trackConnections(server: Server): Sockets {
  const connections = trackSockets();
  server.on('connection', (socket: Duplex) => connections.add(socket));
  return connections;
}

/** Gives the sockets that became WebSockets, which the server itself no longer knows. */
function answerAll(server: Server, serving: Serving): Sockets {
  const sockets = trackSockets();
  server.on('request', (request, response) => {
    toOriginForm(request);
    void handleRequest(serving, request, response);
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.add(socket);
    toOriginForm(request);
    void handleUpgrade(serving, { request, socket, head });
  });
  return sockets;
}

/** The administration writes navigator.yml, so it is wanted before anybody asks. */
async function startIndex(supervisor: Supervisor): Promise<void> {
  const lease = await supervisor.child('index').acquire();
  if ('release' in lease) lease.release();
}

const sayAlarm =
  (tell: (line: string) => void, record: () => void): AsidesOptions['say'] =>
  ({ name, sentence }, isOver) => {
    tell(isOver ? `${name} works again.` : `${sentence}. It is tried again.`);
    record();
  };
