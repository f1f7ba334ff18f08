import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { createCableServer, type CableOptions } from '../../src/adapters/cable/cable-server.ts';
import type { CableServer } from '../../src/adapters/cable/cable-server.ts';
import { openLocalFeed } from '../../src/adapters/cable/local-feed.ts';
import { signStreamName, type StreamName } from '../../src/adapters/cable/stream-name.ts';
import type { Feed, FeedTarget } from '../../src/domain/live/lines.ts';

const actionCable = createRequire(import.meta.url)('@rails/actioncable');

export const secret = Buffer.alloc(32, 7);
const farFuture = 4_000_000_000;

/** The client watches the visibility of a page; a server has none. */
Object.assign(globalThis, { addEventListener: noop, removeEventListener: noop });
// The client's own figures are 6 s; the tests' servers ping every 40 ms.
actionCable.ConnectionMonitor.staleThreshold = 0.2;
actionCable.Connection.reopenDelay = 10;

export interface TestCable {
  readonly server: CableServer;
  readonly port: number;
  readonly url: string;
}

/** A cable on a free port, fed over a local socket unless another feed is given. */
export async function startCable(
  options: Partial<CableOptions> & { port?: number },
  feed: string | ((target: FeedTarget) => Feed),
): Promise<TestCable> {
  const server = createCableServer({ secret, pingMilliseconds: 40, ...options });
  server.connect(typeof feed === 'string' ? await openLocalFeed(feed) : feed);
  const http = await server.listen(options.port ?? 0);
  const { port } = addressOf(http.address());
  return { server, port, url: `ws://127.0.0.1:${port}/showcase/cable` };
}

/** The parameters that a turbo-cable-stream-source makes of its attributes. */
export function source(name: Partial<StreamName> = {}, revision?: number): object {
  const full = { tenant: '2026-boston', stream: 'hall', expires: farFuture, ...name };
  const channel = 'Turbo::StreamsChannel';
  const signed = { channel, signed_stream_name: signStreamName(secret, full) };
  return revision === undefined ? signed : { ...signed, revision: String(revision) };
}

export interface Heard {
  /** `connected`, `disconnected`, `rejected`, in order. */
  readonly states: string[];
  /** What was delivered, as it came. */
  readonly messages: string[];
  /** The revisions of the messages, `refresh` for a demand to fetch the page. */
  readonly revisions: () => (number | 'refresh')[];
  readonly leave: () => void;
}

export interface Client {
  subscribe(parameters: object): Heard;
  close(): void;
}

/** The unchanged client of Action Cable, as browsers of this host run it. */
export function openClient(url: string): Client {
  const origin = new URL(url).origin.replace('ws:', 'http:');
  actionCable.adapters.WebSocket = class extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { origin });
    }
  };
  const consumer = actionCable.createConsumer(url);
  return {
    close() {
      consumer.disconnect();
      // A return that was due already would open a connection that nobody closes.
      consumer.connection.isActive = () => true;
    },
    subscribe(parameters) {
      const states: string[] = [];
      const messages: string[] = [];
      const subscription = consumer.subscriptions.create(parameters, {
        connected: () => states.push('connected'),
        disconnected: () => states.push('disconnected'),
        rejected: () => states.push('rejected'),
        received: (html: string) => messages.push(html),
      });
      const leave = (): void => subscription.unsubscribe();
      return { states, messages, leave, revisions: () => messages.map(revisionOf) };
    },
  };
}

/** How long, in milliseconds, a client that lost its connection waits before it tries again. */
export function firstWait(): number {
  return Number(new actionCable.ConnectionMonitor({}).getPollInterval());
}

export interface RawClient {
  readonly socket: WebSocket;
  readonly frames: string[];
  ask(command: string, identifier: string): void;
  /** The frames that are neither the welcome nor pings. */
  answers(): string[];
}

/** A client that says exactly what a test wants it to say. */
export function openRaw(url: string, headers: Record<string, string> = {}): RawClient {
  const origin = new URL(url).origin.replace('ws:', 'http:');
  const socket = new WebSocket(url, ['actioncable-v1-json'], { headers: { origin, ...headers } });
  const frames: string[] = [];
  socket.on('message', (data: Buffer) => frames.push(data.toString())).on('error', noop);
  return {
    socket,
    frames,
    ask: (command, identifier) => socket.send(JSON.stringify({ command, identifier })),
    answers: () => frames.filter((frame) => !/"type":"(welcome|ping)"/.test(frame)),
  };
}

/** A batch that touches streams with one element each, of a part that no other batch draws. */
export function batch(revision: number, ...streams: string[]) {
  const html = () => drawing(`part-${revision}`, String(revision));
  return { revision, streams: Object.fromEntries(streams.map((name) => [name, html])) };
}

/** The element that draws a part anew. */
export function drawing(target: string, words: string): string {
  const open = `<turbo-stream action="replace" target="${target}">`;
  return `${open}<template>${words}</template></turbo-stream>`;
}

function revisionOf(html: string): number | 'refresh' {
  const revision = /data-revision="(\d+)"/.exec(html)?.[1];
  return revision === undefined || html.includes('action="refresh"') ? 'refresh' : Number(revision);
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('listens on no port');
  return address;
}

function noop(): void {
  return undefined;
}
