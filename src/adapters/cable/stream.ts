import { createAudience, deliverOne, sendRefresh } from './audience.ts';
import type { Audience, Subscription } from './audience.ts';
import { createHeldMessages, type HeldLimits, type HeldMessages } from './held-messages.ts';

/** One stream of one tenant: who listens, and what was said lately. */
export interface Stream {
  readonly audience: Audience;
  readonly held: HeldMessages;
  /** Ends the interest some time after the last subscriber left. */
  linger: NodeJS.Timeout | undefined;
}

/** What a tenant answered about one of its streams. */
export interface Answer {
  /** The newest revision that touched the stream; undefined when the answer does not name it. */
  readonly touched: number | undefined;
  /** The tenant's head. */
  readonly head: number;
  /** The head up to which this stream was covered before. */
  readonly knownHead: number;
}

export function createStream(limits: HeldLimits): Stream {
  return { audience: createAudience(), held: createHeldMessages(limits), linger: undefined };
}

/**
 * Lets a subscription in at the revision its page shows. While the stream is covered it gets what
 * it missed, or is told to fetch the page again; before that, the tenant's answer will decide.
 */
export function admit(stream: Stream, subscription: Subscription, head: number): void {
  stream.audience.join(subscription);
  if (stream.held.floor === undefined) return;
  subscription.seen ??= head;
  const missed = stream.held.after(subscription.seen);
  if (missed) for (const message of missed) deliverOne(subscription, message);
  else sendRefresh(subscription, head);
}

/**
 * Takes a tenant's answer. Nothing happened between what was covered before and now: the stream
 * goes on. Otherwise it starts anew, and every page that may have missed something, or that shows
 * a revision the log no longer has (a restored backup), is told to fetch itself again.
 */
export function cover(stream: Stream, { touched, head, knownHead }: Answer): void {
  const { held, audience } = stream;
  if (touched === undefined) return held.restart(undefined);
  if (held.floor !== undefined && touched <= knownHead && knownHead <= head) return;
  held.restart(touched);
  for (const subscription of audience.all()) {
    subscription.seen ??= touched;
    const isCurrent = subscription.seen >= touched && subscription.seen <= head;
    if (!isCurrent) sendRefresh(subscription, head);
  }
}
