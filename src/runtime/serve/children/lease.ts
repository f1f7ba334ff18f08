import type { Pool } from 'undici';

/** The right to send one request, or to hold one WebSocket; keeps the process from idle stop. */
export interface Lease {
  readonly pool: Pool;
  readonly socket: string;
  release(): void;
  /**
   * After a broken connection: waits a moment for the news that the process has ended. Gives why it
   * cannot be asked again now, where it hangs.
   */
  lost(): Promise<Unavailable | undefined>;
}

/** Why a process cannot be asked now, for people. */
export interface Unavailable {
  readonly sentence: string;
  /** Seconds. */
  readonly retryAfter: number;
}

/** `reason` ends the sentence "This showcase ...". */
export function unavailable(reason: string, retryAfter = 1): Unavailable {
  return { sentence: `This showcase ${reason}: try again in a moment.`, retryAfter };
}

/** A page asks again by itself, and nobody has to do anything. */
export const stillStarting: Unavailable = {
  sentence: 'This showcase is still starting: try again in a moment; a page does so by itself.',
  retryAfter: 2,
};
