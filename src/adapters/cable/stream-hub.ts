import type { Feed, FeedTarget } from '../../domain/live/lines.ts';
import type { Subscription } from './audience.ts';
import type { HeldLimits } from './held-messages.ts';
import type { Slicer } from './slicer.ts';
import { admit, cover, createStream, type Stream } from './stream.ts';

export interface HubOptions {
  readonly slicer: Slicer;
  readonly held: HeldLimits;
  /** How long a stream is still followed after its last subscriber left. */
  readonly lingerMilliseconds: number;
}

/** What the tenants say on one side, who listens on the other. */
export interface StreamHub extends FeedTarget {
  /** Lets a subscription in; call the answer when it leaves. */
  subscribe(tenant: string, stream: string, subscription: Subscription): () => void;
  /** Tells the feed from now on which streams are wanted. */
  connect(feed: Feed): void;
  counts(): HubCounts;
  close(): void;
}

export interface HubCounts {
  readonly streams: number;
  /** Messages taken from tenants since the start, one for each stream. */
  readonly messages: number;
}

interface Tenant {
  /** The revision up to which the covered streams are complete. */
  head: number;
  readonly streams: Map<string, Stream>;
}

interface Hub {
  readonly options: HubOptions;
  readonly tenants: Map<string, Tenant>;
  /** Tenants whose wishes are to be told at the end of this turn of the event loop. */
  readonly asked: Set<string>;
  feed: Feed | undefined;
  messages: number;
}

export function createStreamHub(options: HubOptions): StreamHub {
  const asked = new Set<string>();
  const hub: Hub = { options, tenants: new Map(), asked, feed: undefined, messages: 0 };
  return {
    hello: (name) => ask(hub, name),
    covers(name, { revision: head, streams }) {
      const tenant = hub.tenants.get(name);
      if (!tenant) return;
      const touched = new Map(Object.entries(streams));
      for (const [each, stream] of tenant.streams)
        cover(stream, { touched: touched.get(each), head, knownHead: tenant.head });
      tenant.head = head;
    },
    publish: (name, line) => publish(hub, name, line),
    subscribe(name, each, subscription) {
      const stream = follow(hub, name, each);
      admit(stream, subscription, hub.tenants.get(name)?.head ?? -1);
      return () => leave(hub, { tenant: name, stream: each }, subscription);
    },
    connect(feed) {
      hub.feed = feed;
      for (const name of hub.tenants.keys()) ask(hub, name);
    },
    counts: () => ({ streams: allStreams(hub).length, messages: hub.messages }),
    close: () => allStreams(hub).forEach(({ linger }) => clearTimeout(linger)),
  };
}

function publish(hub: Hub, name: string, line: Parameters<FeedTarget['publish']>[1]): void {
  const tenant = hub.tenants.get(name);
  if (!tenant) return;
  for (const each of line.ended ?? [])
    for (const subscription of [...(tenant.streams.get(each)?.audience.all() ?? [])])
      subscription.end();
  // A batch is missing: only the tenant can tell whether one of our streams was touched by it.
  if (line.previous !== tenant.head) return ask(hub, name);
  tenant.head = line.revision;
  for (const [each, html] of Object.entries(line.streams)) {
    const stream = tenant.streams.get(each);
    if (stream?.held.floor === undefined) continue;
    const message = { revision: line.revision, html: Buffer.from(JSON.stringify(html)) };
    hub.messages += 1;
    stream.held.add(line.revision, html);
    hub.options.slicer.add(stream.audience.deliver(message));
  }
}

function follow(hub: Hub, name: string, each: string): Stream {
  const tenant = hub.tenants.get(name) ?? { head: -1, streams: new Map<string, Stream>() };
  hub.tenants.set(name, tenant);
  const known = tenant.streams.get(each);
  clearTimeout(known?.linger);
  if (known) return known;
  const stream = createStream(hub.options.held);
  tenant.streams.set(each, stream);
  ask(hub, name);
  return stream;
}

function leave(hub: Hub, at: { tenant: string; stream: string }, subscription: Subscription): void {
  const stream = hub.tenants.get(at.tenant)?.streams.get(at.stream);
  stream?.audience.leave(subscription);
  if (!stream || stream.audience.size > 0) return;
  clearTimeout(stream.linger);
  const forget = (): void => unfollow(hub, at);
  stream.linger = setTimeout(forget, hub.options.lingerMilliseconds).unref();
}

function unfollow(hub: Hub, at: { tenant: string; stream: string }): void {
  const tenant = hub.tenants.get(at.tenant);
  tenant?.streams.delete(at.stream);
  if (tenant?.streams.size === 0) hub.tenants.delete(at.tenant);
  ask(hub, at.tenant);
}

/** Tells the feed once for all changes of this turn. */
function ask(hub: Hub, tenant: string): void {
  if (hub.asked.size === 0) setImmediate(() => tellFeed(hub));
  hub.asked.add(tenant);
}

function tellFeed(hub: Hub): void {
  const names = [...hub.asked];
  hub.asked.clear();
  for (const name of names) {
    hub.feed?.want(name, [...(hub.tenants.get(name)?.streams.keys() ?? [])]);
  }
}

function allStreams(hub: Hub): Stream[] {
  return [...hub.tenants.values()].flatMap(({ streams }) => [...streams.values()]);
}
