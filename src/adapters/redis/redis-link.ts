import type { Redis } from 'ioredis';

export interface RedisLinkOptions {
  /** `redis://...`, or the path of a Unix socket. */
  readonly url: string;
  /** Called whenever the link has become usable, at first and after every loss. */
  readonly onReady: () => void;
  readonly onMessage: (channel: string, text: string) => void;
}

/** One connection that sends and one that listens; both come back by themselves. */
export interface RedisLink {
  isReady(): boolean;
  /** Sends one object, or drops it: who listens finds out by the chain of revisions. */
  send(channel: string, line: object): void;
  listen(channel: string): Promise<void>;
  ignore(channel: string): void;
  /** Asks both ends for a sign of life; a silent connection is given up and made anew. */
  beat(): void;
  close(): Promise<void>;
}

/** A connection that does not answer for this long is dead. */
const answerMilliseconds = 5000;
/** So many commands may wait for an answer; beyond, lines are dropped. */
const mostPending = 1000;

/** The library is loaded here and only here: installations without Redis never pay for it. */
export async function openRedisLink(options: RedisLinkOptions): Promise<RedisLink> {
  const { sender, listener } = await connect(options.url);
  const channels = new Set<string>();
  const isReady = (): boolean => sender.status === 'ready' && listener.status === 'ready';
  const onReady = (): void => {
    if (isReady()) void subscribed(listener, [...channels]).then(options.onReady);
  };
  for (const connection of [sender, listener]) connection.on('ready', onReady).on('error', noted);
  listener.on('message', options.onMessage);
  return {
    isReady,
    send: boundedSend(sender),
    listen(channel) {
      channels.add(channel);
      return isReady() ? subscribed(listener, [channel]) : Promise.resolve();
    },
    ignore(channel) {
      channels.delete(channel);
      if (isReady()) listener.unsubscribe(channel).catch(noted);
    },
    beat() {
      if (isReady()) for (const connection of [sender, listener]) connection.ping().catch(noted);
    },
    close: async () => {
      if (sender.status === 'ready') await sender.quit().catch(noted);
      for (const connection of [sender, listener]) connection.disconnect();
    },
  };
}

/** Where a tenant speaks, and where it is told what is wanted. */
export const spokenChannel = (tenant: string): string => `floorcraft:spoken:${tenant}`;
export const wantedChannel = (tenant: string): string => `floorcraft:wanted:${tenant}`;

async function connect(url: string): Promise<{ sender: Redis; listener: Redis }> {
  const { Redis } = await import('ioredis');
  const settings = { maxRetriesPerRequest: null, socketTimeout: answerMilliseconds };
  return {
    sender: new Redis(url, { ...settings, enableOfflineQueue: false }),
    listener: new Redis(url, { ...settings, autoResubscribe: false }),
  };
}

async function subscribed(listener: Redis, channels: string[]): Promise<void> {
  if (channels.length > 0) await listener.subscribe(...channels).catch(noted);
}

function boundedSend(sender: Redis): RedisLink['send'] {
  let pending = 0;
  return (channel, line) => {
    if (sender.status !== 'ready' || pending >= mostPending) return;
    pending += 1;
    const settle = (): void => void (pending -= 1);
    sender.publish(channel, JSON.stringify(line)).then(settle, settle);
  };
}

/** Losses are no errors here: the link comes back and says so by `onReady`. */
function noted(): void {
  return undefined;
}
