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
  /** Every message after this revision is held; undefined while the tenant has not answered. */
  readonly floor: number | undefined;
  /** Starts anew: nothing is known from before this revision (undefined: of any). */
  restart(floor: number | undefined): void;
  add(message: HeldMessage): void;
  /** The messages after a revision, oldest first; null when one of them may be gone. */
  after(revision: number): HeldMessage[] | null;
}

/** The recent messages of one stream, bounded by count and bytes. */
export function createHeldMessages(limits: HeldLimits): HeldMessages {
  let floor: number | undefined;
  let messages: HeldMessage[] = [];
  let bytes = 0;

  function evict(): void {
    const oldest = messages.shift();
    if (!oldest) return;
    bytes -= oldest.html.length;
    floor = oldest.revision;
  }

  return {
    get floor() {
      return floor;
    },
    restart(from) {
      floor = from;
      messages = [];
      bytes = 0;
    },
    add(message) {
      messages.push(message);
      bytes += message.html.length;
      while (messages.length > limits.count || bytes > limits.bytes) evict();
    },
    after(revision) {
      if (floor === undefined || revision < floor) return null;
      return messages.filter((message) => message.revision > revision);
    },
  };
}
