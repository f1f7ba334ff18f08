import { existsSync, watch } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { basename, dirname } from 'node:path';
import { cableLineSchema } from '../../domain/live/lines.ts';
import {
  createPublication,
  type Publication,
  type PublicationOptions,
  type Publisher,
} from '../../domain/live/publication.ts';
import { readJsonLines, writeJsonLine } from './json-lines.ts';

export interface PublisherOptions extends PublicationOptions {
  /** The cable's Unix socket for tenants; it need not exist yet. */
  readonly socket: string;
  /** How much may wait in memory for the cable; beyond, the line is cut and screens refetch. */
  readonly queueBytes?: number;
}

interface Link {
  readonly options: PublisherOptions;
  readonly publication: Publication;
  socket: Socket | undefined;
  retry: NodeJS.Timeout | undefined;
  failures: number;
  isClosed: boolean;
}

/** Fast at first, for a cable that is just starting; then slowly, for as long as its file lies. */
const retryMilliseconds = [20, 50, 100, 200, 400, 800, 2_000];
const queueBytes = 8 * 1024 * 1024;

/**
 * Publishes over the cable's local socket. Without a cable there is no connection and nothing is
 * rendered; when one comes up, the run folder's watcher or the next batch notices it.
 */
export function createPublisher(options: PublisherOptions): Publisher {
  const link = unconnected(options);
  const { publication } = link;
  const stopWatching = watchFor(options.socket, () => open(link));
  open(link);
  return {
    wanted: (stream) => publication.wanted(stream, 0),
    publish(batch) {
      const line = publication.publish(batch, 0);
      if (line) send(link, line);
      else open(link);
    },
    close() {
      stopWatching();
      return close(link);
    },
  };
}

function unconnected(options: PublisherOptions): Link {
  const publication = createPublication(options);
  const start = { socket: undefined, retry: undefined, failures: 0, isClosed: false };
  return { options, publication, ...start };
}

/** Connects when a cable may be there; a connection at hand is kept. */
function open(link: Link): void {
  const { options, publication } = link;
  if (link.socket || link.isClosed || !existsSync(options.socket)) return;
  clearTimeout(link.retry);
  link.socket = connectTo(options.socket, publication);
  link.socket.once('connect', () => (link.failures = 0));
  link.socket.once('close', () => {
    link.socket = undefined;
    publication.forgetFeeds();
    retryLater(link);
  });
}

/**
 * A socket file without a listener is one of a killed cable. The next one is seen by the watcher,
 * which may miss it: it is looked for too.
 */
function retryLater(link: Link): void {
  const delay = retryMilliseconds[Math.min(link.failures, retryMilliseconds.length - 1)];
  link.failures += 1;
  link.retry = setTimeout(() => open(link), delay).unref();
}

function send({ socket, options }: Link, line: object): void {
  if (!socket) return;
  if (socket.writableLength > (options.queueBytes ?? queueBytes)) socket.destroy();
  else writeJsonLine(socket, line);
}

async function close(link: Link): Promise<void> {
  const { socket } = link;
  link.isClosed = true;
  clearTimeout(link.retry);
  link.publication.forgetFeeds();
  if (socket?.readyState === 'open') await new Promise<void>((done) => socket.ref().end(done));
  socket?.destroy();
}

function connectTo(path: string, publication: Publication): Socket {
  const socket = connect(path).unref();
  socket.on('connect', () => writeJsonLine(socket, publication.hello()));
  readJsonLines(socket, cableLineSchema, ({ want }) =>
    writeJsonLine(socket, publication.want(want, Infinity)),
  );
  // The close that follows every error is what counts.
  socket.on('error', () => undefined);
  return socket;
}

/** Calls back when the cable's socket appears; where folders cannot be watched, batches look. */
function watchFor(socket: string, onChange: () => void): () => void {
  try {
    const watcher = watch(dirname(socket), { persistent: false }, (_event, name) => {
      if (name === null || name === basename(socket)) onChange();
    });
    watcher.on('error', () => undefined);
    return () => watcher.close();
  } catch {
    return () => undefined;
  }
}
