import { elementsOf } from './protocol/elements.ts';

export interface HeldMessage {
  readonly revision: number;
  /** The message as JSON text, ready to stand in a frame. */
  readonly html: Buffer;
}

export interface HeldLimits {
  readonly count: number;
  readonly bytes: number;
}

export interface HeldMessages {
  /** All that stands after this revision is held; undefined while the tenant has not answered. */
  readonly floor: number | undefined;
  /** Starts anew: nothing is known from before this revision (undefined: of any). */
  restart(floor: number | undefined): void;
  add(revision: number, html: string): void;
  /** What stands of the messages after a revision, oldest first; null when some may be gone. */
  after(revision: number): HeldMessage[] | null;
}

interface Held {
  readonly revision: number;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly replaces: string | undefined;
  /** A part of a message's JSON text, without its quotes. */
  readonly json: Buffer;
}

/**
 * The recent messages of one stream, bounded by count and bytes. Of a part only the newest drawing
 * is held: who comes back must not be shown what has been replaced since, such as results that
 * were published for a moment and retracted.
 */
export function createHeldMessages(limits: HeldLimits): HeldMessages {
  let floor: number | undefined;
  let messages: Held[] = [];

  function restart(from: number | undefined): void {
    floor = from;
    messages = [];
  }

  function evict(): void {
    floor = messages.shift()?.revision ?? floor;
  }

  return {
    get floor() {
      return floor;
    },
    restart,
    add(revision, html) {
      const elements = elementsOf(html);
      if (elements.some(({ isRefresh }) => isRefresh)) return restart(revision);
      messages = without(messages, new Set(elements.map(({ replaces }) => replaces)));
      messages.push({ revision, pieces: elements.map(pieceOf) });
      while (messages.length > limits.count || bytesOf(messages) > limits.bytes) evict();
    },
    after(revision) {
      if (floor === undefined || revision < floor) return null;
      return messages.filter((message) => message.revision > revision).map(whole);
    },
  };
}

function pieceOf({ replaces, html }: { replaces: string | undefined; html: string }): Piece {
  return { replaces, json: Buffer.from(JSON.stringify(html).slice(1, -1)) };
}

/** The messages without what stands in these places. */
function without(messages: readonly Held[], places: ReadonlySet<string | undefined>): Held[] {
  const stands = ({ replaces }: Piece): boolean => replaces === undefined || !places.has(replaces);
  return messages
    .map(({ revision, pieces }) => ({ revision, pieces: pieces.filter(stands) }))
    .filter(({ pieces }) => pieces.length > 0);
}

function bytesOf(messages: readonly Held[]): number {
  return messages.flatMap(({ pieces }) => pieces).reduce((sum, { json }) => sum + json.length, 0);
}

const quote = Buffer.from('"');

function whole({ revision, pieces }: Held): HeldMessage {
  return { revision, html: Buffer.concat([quote, ...pieces.map(({ json }) => json), quote]) };
}
