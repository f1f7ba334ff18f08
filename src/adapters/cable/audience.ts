import { refreshHtml } from '../../domain/live/publication.ts';
import { messageFrame, messagePrefix } from './protocol/frames.ts';
import type { HeldMessage } from './held-messages.ts';

/** One subscription of one socket to one stream. */
export interface Subscription {
  readonly identifier: string;
  /** The newest revision its page has; undefined while it never said and got nothing. */
  seen: number | undefined;
  readonly send: (frame: Buffer) => void;
  /** Ends it from this side: its page is told to fetch itself again, and hears no more. */
  readonly end: () => void;
}

interface Group {
  readonly prefix: Buffer;
  readonly members: Set<Subscription>;
}

/** The subscriptions of one stream; those with the same identifier share their frames. */
export interface Audience {
  readonly size: number;
  join(subscription: Subscription): void;
  leave(subscription: Subscription): void;
  all(): Iterable<Subscription>;
  /** Sends a message step by step to everybody who has not seen its revision. */
  deliver(message: HeldMessage): Iterable<unknown>;
}

/** The message that makes a page fetch itself again. */
export const refresh = Buffer.from(JSON.stringify(refreshHtml));

export function createAudience(): Audience {
  const groups = new Map<string, Group>();
  let size = 0;

  return {
    get size() {
      return size;
    },
    join(subscription) {
      groupOf(groups, subscription.identifier).members.add(subscription);
      size += 1;
    },
    leave(subscription) {
      const group = groups.get(subscription.identifier);
      if (group?.members.delete(subscription)) size -= 1;
      if (group?.members.size === 0) groups.delete(subscription.identifier);
    },
    *all() {
      for (const { members } of groups.values()) yield* members;
    },
    *deliver(message) {
      for (const group of groups.values()) yield* deliverToGroup(group, message);
    },
  };
}

/** Sends one message, unless the page has it. */
export function deliverOne(subscription: Subscription, { revision, html }: HeldMessage): void {
  if (hasSeen(subscription, revision)) return;
  subscription.seen = revision;
  subscription.send(messageFrame(messagePrefix(subscription.identifier), html));
}

/** Tells a page to fetch itself again; what it then shows is at least `revision`. */
export function sendRefresh(subscription: Subscription, revision: number): void {
  subscription.seen = revision;
  subscription.send(messageFrame(messagePrefix(subscription.identifier), refresh));
}

/** The frame is made for the first member who needs it; all others get the same bytes. */
function* deliverToGroup(group: Group, { revision, html }: HeldMessage): Iterable<unknown> {
  let frame: Buffer | undefined;
  for (const subscription of group.members) {
    if (hasSeen(subscription, revision)) continue;
    subscription.seen = revision;
    frame ??= messageFrame(group.prefix, html);
    subscription.send(frame);
    yield;
  }
}

function hasSeen({ seen }: Subscription, revision: number): boolean {
  return seen !== undefined && seen >= revision;
}

function groupOf(groups: Map<string, Group>, identifier: string): Group {
  const known = groups.get(identifier);
  if (known) return known;
  const group = { prefix: messagePrefix(identifier), members: new Set<Subscription>() };
  groups.set(identifier, group);
  return group;
}
