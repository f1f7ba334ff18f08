import { createMemoryStorage } from '../../src/adapters/browser/outbox/memory-storage.ts';
import { createOutbox, type Outbox } from '../../src/adapters/browser/outbox/outbox-core.ts';
import type { Answer } from '../../src/adapters/browser/outbox/outbox-ports.ts';
import type { OutboxStorage } from '../../src/adapters/browser/outbox/shelf.ts';
import type { KeptCommand } from '../../src/adapters/pages/slip/facts/slip-types.ts';
import type { CardCommand } from '../../src/domain/scorecard/card.ts';
import type { Outcome } from '../../src/domain/message.ts';

type Batch = readonly KeptCommand[];
type Reply = (batch: Batch) => Answer | Promise<Answer>;

/** An outbox with a server that answers as told, and a clock that moves when told. */
export interface OutboxStage {
  readonly box: Outbox;
  /** The marks of every batch sent, in order. */
  readonly sent: unknown[][];
  /** The ids of every batch sent, in order. */
  readonly ids: string[][];
  readonly settled: [mark: unknown, status: string][];
  /** How long the outbox waits before it tries again; empty when it does not. */
  readonly waits: number[];
  /** Lets the pause before the next attempt pass. */
  passTime(): Promise<void>;
  /** Another tab, or the same after a crash: a new outbox over the same storage. */
  again(reply: Reply): Promise<OutboxStage>;
}

export interface StageOptions {
  readonly storage?: OutboxStorage;
  readonly now?: () => number;
  readonly recorded?: () => Promise<void>;
  readonly alone?: (work: () => Promise<void>) => Promise<boolean>;
}

let ids = 0;

export function createOutboxStage(reply: Reply, options: StageOptions = {}): OutboxStage {
  const storage = options.storage ?? createMemoryStorage();
  const sent: unknown[][] = [];
  const idsSent: string[][] = [];
  const settled: [unknown, string][] = [];
  const waits: number[] = [];
  const clock = createClock(waits);
  const ports = {
    storage,
    send: async (batch: Batch) => {
      sent.push(batch.map(markOf));
      idsSent.push(batch.map(({ commandId }) => commandId));
      return reply(batch);
    },
    alone: options.alone ?? ((work: () => Promise<void>) => work().then(() => true)),
    now: options.now ?? (() => 1_790_000_000_000),
    later: clock.later,
    newId: () => `id-${String((ids += 1))}`,
  };
  const box = createOutbox(ports, {
    changed: () => undefined,
    recorded: options.recorded ?? (() => Promise.resolve()),
    settled: (kept, outcome) => settled.push([markOf(kept), outcome?.status ?? 'elsewhere']),
  });
  return {
    ...{ box, sent, ids: idsSent, settled, waits },
    passTime: async () => {
      clock.ring();
      await box.flush();
    },
    again: async (next) => {
      const stage = createOutboxStage(next, { ...options, storage });
      await stage.box.reload();
      return stage;
    },
  };
}

interface Clock {
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly ring: () => void;
}

/** One alarm at a time; `waits` holds how far off it is. */
function createClock(waits: number[]): Clock {
  let due: (() => void) | undefined;
  return {
    ring: () => due?.(),
    later: (milliseconds, run) => {
      waits.splice(0, 1, milliseconds);
      due = run;
      return () => {
        waits.length = 0;
        due = undefined;
      };
    },
  };
}

/** A letter for the couple of the same number: tells commands apart by their mark. */
export function mark(value: number): CardCommand {
  const line = { sheet: 'heat.1', judge: 'c', entry: `e${String(value)}`, dance: 0 };
  return { type: 'RecordMark', data: { ...line, mark: value } };
}

export function accepted({ commandId }: KeptCommand): Outcome {
  return { commandId, status: 'accepted', revisions: [1] };
}

/** Answers every command of a batch with yes. */
export const acceptAll: Reply = (batch) => ({ outcomes: batch.map(accepted) });

/** The marks still kept, with the sentence of those refused. */
export function keptMarks({ box }: OutboxStage): unknown[] {
  return box.kept().map((kept) => kept.refusal?.sentence ?? markOf(kept));
}

function markOf({ data }: KeptCommand): unknown {
  return 'mark' in data ? data.mark : undefined;
}
