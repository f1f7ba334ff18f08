import type { WebSocket } from 'ws';
import { refresh, type Subscription } from './audience.ts';
import { readCommand, readIdentifier } from './protocol/commands.ts';
import {
  answerFrame,
  messageFrame,
  messagePrefix,
  restartFrame,
  welcomeFrame,
} from './protocol/frames.ts';
import type { StreamHub } from './stream-hub.ts';
import type { Holder } from '../../domain/live/lines.ts';
import type { StreamName } from './stream-name.ts';

export interface SocketLimits {
  readonly subscriptions: number;
  /** How much may wait for a slow client; beyond, it is cut, comes back and catches up. */
  readonly bufferedBytes: number;
}

export interface SocketOptions {
  readonly hub: StreamHub;
  readonly limits: SocketLimits;
  /** The stream a signed name opens now, or null. */
  readonly verify: (signedName: string) => StreamName | null;
}

/** One subscription as its client has it. */
interface Held {
  readonly holder: Holder | undefined;
  leave(): void;
  /** Leaves it, and tells the page to fetch itself again. */
  end(): void;
}

/** One client, what it subscribed to and whether it still answers. */
export interface Client {
  readonly socket: WebSocket;
  readonly options: SocketOptions;
  /** By identifier. */
  readonly subscriptions: Map<string, Held>;
  hasAnswered: boolean;
}

/** Serves one client until its socket closes; its commands are carried out strictly in order. */
export function serveClient(socket: WebSocket, options: SocketOptions): Client {
  const client: Client = { socket, options, subscriptions: new Map(), hasAnswered: true };
  socket.on('pong', () => (client.hasAnswered = true));
  socket.on('message', (data, isBinary) => {
    if (!isBinary) obey(client, textOf(data));
  });
  socket.on('close', () => client.subscriptions.forEach((one) => one.leave()));
  // Too large a message, a broken frame, a reset: the close that follows is what counts.
  socket.on('error', ignore);
  send(client, welcomeFrame);
  return client;
}

/** Sends a frame; a client for which too much waits already is cut. */
export function send({ socket, options }: Client, frame: Buffer): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.send(frame, { binary: false });
  if (socket.bufferedAmount > options.limits.bufferedBytes) socket.terminate();
}

/** Cuts a client that has not answered since the last call; asks it to answer. */
export function checkAlive(client: Client): void {
  if (!client.hasAnswered) return client.socket.terminate();
  client.hasAnswered = false;
  client.socket.ping();
}

/** Says that the server restarts and closes. */
export function dismiss(client: Client): void {
  send(client, restartFrame);
  client.socket.close(1001);
}

/** `message` is a channel's own action: the only channel here has none. */
function obey(client: Client, text: string): void {
  const command = readCommand(text);
  if (command?.command === 'subscribe') subscribe(client, command.identifier);
  if (command?.command === 'unsubscribe') unsubscribe(client, command.identifier);
}

function subscribe(client: Client, identifier: string): void {
  const { subscriptions, options } = client;
  // The client asks again until it is answered: a repeated subscribe is confirmed again.
  if (subscriptions.has(identifier))
    return send(client, answerFrame(identifier, 'confirm_subscription'));
  const target = readIdentifier(identifier);
  const name = target && options.verify(target.signedName);
  const isFull = subscriptions.size >= options.limits.subscriptions;
  if (!name || isFull) return send(client, answerFrame(identifier, 'reject_subscription'));
  send(client, answerFrame(identifier, 'confirm_subscription'));
  const seen = target.revision;
  const end = (): void => endSubscription(client, identifier);
  const subscription: Subscription = {
    identifier,
    seen,
    send: (frame) => send(client, frame),
    end,
  };
  const leave = options.hub.subscribe(name.tenant, name.stream, subscription);
  subscriptions.set(identifier, { holder: name.holder, leave, end });
}

function unsubscribe({ subscriptions }: Client, identifier: string): void {
  subscriptions.get(identifier)?.leave();
  subscriptions.delete(identifier);
}

/** The page is told to fetch itself again first: it then says in words what is no more. */
function endSubscription(client: Client, identifier: string): void {
  unsubscribe(client, identifier);
  send(client, messageFrame(messagePrefix(identifier), refresh));
  send(client, answerFrame(identifier, 'reject_subscription'));
}

/** Ends what a client hears by names whose holders have no such rights any more. */
export function endRevoked(client: Client, isCurrent: (holder: Holder) => boolean): void {
  for (const held of [...client.subscriptions.values()])
    if (held.holder && !isCurrent(held.holder)) held.end();
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}

function ignore(): void {
  return undefined;
}
