import { openRateLimit } from './proxy/rate-limit.ts';

/** What goes on in a tenant now, so that what the public wants waits for what judges send. */
export interface Traffic {
  /** Commands have come in a request; call the answer once it was answered. */
  enter(isJudge: boolean): () => void;
  /**
   * Resolves when the public may take a turn of the event loop: one at a time, and after the
   * commands that came meanwhile, but never much later for them.
   */
  turn(): Promise<void>;
  /**
   * Seconds until this address may look at the past; 0 when it may now. While judges mark, each
   * may once a minute, since a moment is folded from the whole log.
   */
  untilLook(address: string): number;
}

/** Milliseconds that the public waits at most for one turn. */
const longestWait = 250;
const minute = 60_000;

/** One for each tenant. */
export function openTraffic(): Traffic {
  const looks = openRateLimit({ limit: 1, window: minute });
  const waiting = new Set<() => void>();
  let open = 0;
  let lastMark = -Infinity;
  let last: Promise<void> = Promise.resolve();

  const quiet = (): Promise<void> =>
    new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(late);
        waiting.delete(go);
        resolve();
      };
      const late = setTimeout(go, longestWait);
      waiting.add(go);
    });

  async function next(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    if (open > 0) await quiet();
  }

  return {
    enter(isJudge) {
      open += 1;
      if (isJudge) lastMark = performance.now();
      return () => {
        open -= 1;
        if (open === 0) for (const go of [...waiting]) go();
      };
    },
    turn: () => (last = last.then(next)),
    untilLook: (address) => (performance.now() - lastMark > minute ? 0 : looks.take(address)),
  };
}
