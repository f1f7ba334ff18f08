import { randomUUID } from 'node:crypto';
import {
  parseLine,
  deliverLine,
  tenantLineSchema,
  type Feed,
  type FeedTarget,
} from '../../domain/live/lines.ts';
import { openRedisLink, spokenChannel, wantedChannel, type RedisLink } from './redis-link.ts';

export interface RedisFeedOptions {
  /** `redis://...`, or the path of a Unix socket. */
  readonly url: string;
  /** How often wishes are repeated: whatever Redis lost is found out after this time. */
  readonly beatMilliseconds?: number;
}

interface Wishes {
  /** This cable among those of other machines. */
  readonly feed: string;
  readonly streams: Map<string, string[]>;
}

const beatMilliseconds = 10_000;

/**
 * Follows tenants on any machine over Redis. Pub/sub may lose messages, so every batch names the
 * one before it, and every beat repeats the wishes: tenants answer with the revision that touched
 * each stream last, which shows a lost message even when nothing followed it.
 */
export async function createRedisFeed(
  options: RedisFeedOptions,
): Promise<(target: FeedTarget) => Feed> {
  const wishes: Wishes = { feed: randomUUID(), streams: new Map() };
  let target: FeedTarget | undefined;
  const link = await openRedisLink({
    url: options.url,
    onReady: () => repeatWishes(link, wishes),
    onMessage(channel, text) {
      if (target) hear(channel, text, { feed: wishes.feed, target });
    },
  });
  const beat = setInterval(() => {
    link.beat();
    repeatWishes(link, wishes);
  }, options.beatMilliseconds ?? beatMilliseconds).unref();
  return (hub) => {
    target = hub;
    return {
      isUp: () => link.isReady(),
      want: (tenant, streams) => wish(link, wishes, { tenant, streams }),
      close() {
        clearInterval(beat);
        return link.close();
      },
    };
  };
}

function wish(
  link: RedisLink,
  { feed, streams: wanted }: Wishes,
  { tenant, streams }: { tenant: string; streams: string[] },
): void {
  const tell = (): void => link.send(wantedChannel(tenant), { want: { feed, streams } });
  if (streams.length > 0) {
    wanted.set(tenant, streams);
    void link.listen(spokenChannel(tenant)).then(tell);
  } else if (wanted.delete(tenant)) {
    link.ignore(spokenChannel(tenant));
    tell();
  }
}

function repeatWishes(link: RedisLink, { feed, streams: wanted }: Wishes): void {
  for (const [tenant, streams] of wanted)
    link.send(wantedChannel(tenant), { want: { feed, streams } });
}

function hear(
  channel: string,
  text: string,
  { feed, target }: { feed: string; target: FeedTarget },
): void {
  const line = parseLine(text, tenantLineSchema);
  const isForOther = line !== null && 'covers' in line && line.covers.feed !== feed;
  if (line === null || isForOther) return;
  deliverLine(target, channel.slice(spokenChannel('').length), line);
}
