import type { Origin } from '../../../domain/message.ts';

/** A command as it came in: its text is not checked yet, its origin is known. */
export interface Sent {
  readonly command: unknown;
  readonly origin: Origin;
}
