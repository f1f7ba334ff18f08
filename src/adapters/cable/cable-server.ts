import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocketServer } from 'ws';
import type { Feed } from '../../domain/live/lines.ts';
import { checkAlive, dismiss, endRevoked, send, serveClient } from './cable-socket.ts';
import type { Client, SocketLimits, SocketOptions } from './cable-socket.ts';
import { pingFrame } from './protocol/frames.ts';
import { controlOf, openRights, type Rights } from './protocol/control.ts';
import { createSocketServer, handshakeFault, refuseHandshake } from './protocol/handshake.ts';
import type { HeldLimits } from './held-messages.ts';
import { createSlicer, type Slicer } from './slicer.ts';
import { createStreamHub, type StreamHub } from './stream-hub.ts';
import { verifyStreamName } from './stream-name.ts';

export interface CableOptions {
  readonly secret: Buffer;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
  /** Called when the last socket has been gone for `idleMilliseconds`. */
  readonly onIdle?: () => void;
  readonly idleMilliseconds?: number;
  readonly pingMilliseconds?: number;
  readonly lingerMilliseconds?: number;
  readonly held?: HeldLimits;
  readonly limits?: SocketLimits;
}

export interface CableStats {
  readonly sockets: number;
  readonly subscriptions: number;
  readonly streams: number;
  readonly messages: number;
}

export interface CableServer {
  /** Takes WebSockets on a Unix socket or, with 0, on a free loopback port. */
  listen(at: string | number): Promise<Server>;
  /** Follows what tenants publish through this feed. */
  connect(open: (hub: StreamHub) => Feed): Feed;
  stats(): CableStats;
  /** Sends every client away with the promise of a restart, then closes; a second for all. */
  close(): Promise<void>;
}

interface Cable {
  readonly options: Required<CableOptions>;
  readonly clients: Set<Client>;
  /** All connections, also those that have not asked for anything yet. */
  readonly connections: Set<Socket>;
  readonly hub: StreamHub;
  readonly rights: Rights;
  readonly perSocket: SocketOptions;
  readonly slicer: Slicer;
  readonly sockets: WebSocketServer;
  readonly http: Server;
  feed: Feed | undefined;
  ping: NodeJS.Timeout | undefined;
  idle: NodeJS.Timeout | undefined;
}

/** Steps between two breaths of the event loop. */
const slice = 500;
/** A client is asked for a sign of life at every tenth ping. */
const pingsPerCheck = 10;
const closeMilliseconds = 1000;
/** Connections that may wait to be taken, since all screens come back in one moment. */
const backlog = 4096;

const defaults = {
  now: Date.now,
  onIdle: () => undefined,
  idleMilliseconds: 15 * 60_000,
  pingMilliseconds: 3000,
  lingerMilliseconds: 60_000,
  held: { count: 100, bytes: 256 * 1024 },
  limits: { subscriptions: 50, bufferedBytes: 1024 * 1024 },
};

/** The Action Cable server; it pushes what tenants publish and never reads their data. */
export function createCableServer(given: CableOptions): CableServer {
  const options = { ...defaults, ...given };
  const slicer = createSlicer(slice);
  const hub = createStreamHub({ ...options, slicer });
  const clients = new Set<Client>();
  const rights = openRights((isCurrent) =>
    slicer.add(eachClient(clients, (client) => endRevoked(client, isCurrent))),
  );
  const { secret, limits, now } = options;
  const verify: SocketOptions['verify'] = (signed) =>
    rights.opened(verifyStreamName(secret, signed, now() / 1000));
  const cable: Cable = {
    ...{ options, slicer, hub, rights, clients },
    perSocket: { hub, limits, verify },
    connections: new Set(),
    sockets: createSocketServer(),
    http: createServer(),
    ping: undefined,
    feed: undefined,
    idle: undefined,
  };
  serveHttp(cable);
  return {
    listen: (at) => listen(cable, at),
    connect: (open) => {
      const feed = open(cable.hub);
      cable.feed = feed;
      cable.hub.connect(feed);
      return feed;
    },
    stats: () => stats(cable),
    close: () => close(cable),
  };
}

function serveHttp(cable: Cable): void {
  cable.http.on('request', controlOf({ stats: () => stats(cable), rights: cable.rights }));
  cable.http.on('connection', (socket) => {
    cable.connections.add(socket);
    socket.once('close', () => cable.connections.delete(socket));
  });
  cable.http.on('upgrade', (request, socket, head) => welcome(cable, { request, socket, head }));
}

async function listen(cable: Cable, at: string | number): Promise<Server> {
  // A socket file left by a killed cable: serve runs one cable at a time.
  if (typeof at === 'string') rmSync(at, { force: true });
  await new Promise<void>((resolve, reject) => {
    cable.http.once('error', reject);
    const place = typeof at === 'number' ? { port: at, host: '127.0.0.1' } : { path: at };
    cable.http.listen({ ...place, backlog }, resolve);
  });
  let pings = 0;
  cable.ping = setInterval(() => beat(cable, (pings += 1)), cable.options.pingMilliseconds);
  awaitIdle(cable);
  return cable.http;
}

/** One timer for all clients. While messages could be lost the cable keeps silent: pages see it. */
function beat(cable: Cable, pings: number): void {
  if (cable.feed?.isUp() === false) return;
  const frame = pingFrame(cable.options.now());
  cable.slicer.add(eachClient(cable.clients, (client) => send(client, frame)));
  if (pings % pingsPerCheck !== 0) return;
  cable.slicer.add(eachClient(cable.clients, checkAlive));
}

function* eachClient(clients: Set<Client>, act: (client: Client) => void) {
  for (const client of clients) yield act(client);
}

interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

function welcome(cable: Cable, { request, socket, head }: Upgrade): void {
  const isDown = cable.feed?.isUp() === false;
  const fault = isDown ? '503 Service Unavailable' : handshakeFault(request);
  if (fault) return refuseHandshake(socket, fault);
  const { clients, perSocket } = cable;
  cable.sockets.handleUpgrade(request, socket, head, (webSocket) => {
    const client = serveClient(webSocket, perSocket);
    clients.add(client);
    clearTimeout(cable.idle);
    webSocket.on('close', () => {
      clients.delete(client);
      awaitIdle(cable);
    });
  });
}

function awaitIdle(cable: Cable): void {
  if (cable.clients.size > 0) return;
  clearTimeout(cable.idle);
  cable.idle = setTimeout(cable.options.onIdle, cable.options.idleMilliseconds).unref();
}

function stats({ clients, hub }: Cable): CableStats {
  const subscriptions = [...clients].reduce((sum, client) => sum + client.subscriptions.size, 0);
  return { sockets: clients.size, subscriptions, ...hub.counts() };
}

async function close(cable: Cable): Promise<void> {
  cable.clients.forEach(dismiss);
  clearInterval(cable.ping);
  cable.hub.close();
  const closed = new Promise<void>((resolve) => cable.http.close(() => resolve()));
  const cut = (): void => cable.connections.forEach((socket) => socket.destroy());
  const force = setTimeout(cut, closeMilliseconds);
  await closed;
  clearTimeout(force);
  clearTimeout(cable.idle);
  await cable.feed?.close();
}
