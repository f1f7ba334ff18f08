import { unsentFormat, type UnsentDocument } from '../../../domain/unsent/unsent-types.ts';
import type { KeptCommand } from '../../pages/slip/facts/slip-types.ts';

/** Whose marks, and of which showcase: its public path, with slashes around. */
export interface UnsentOwner {
  readonly base: string;
  readonly judge: string;
}

/** What still waits for its own answer; a refused command has had it. */
export function unsentOf(kept: readonly KeptCommand[]): KeptCommand[] {
  return kept.filter(({ refusal }) => !refusal);
}

/** The file of a judge's unsent marks. `now` is milliseconds since 1970. */
export function unsentText(
  { base, judge }: UnsentOwner,
  unsent: readonly KeptCommand[],
  now: number,
): string {
  const file: UnsentDocument = {
    format: unsentFormat,
    showcase: keyOf(base),
    judge,
    savedAt: new Date(now).toISOString(),
    commands: unsent.map(({ commandId, type, data, enteredAt, order }) => ({
      ...{ commandId, type, data, enteredAt, order },
    })),
  };
  return JSON.stringify(file);
}

/** A name that tells files of several judges and times apart. */
export function unsentName({ base, judge }: UnsentOwner, now: number): string {
  const time = new Date(now).toISOString().slice(0, 19).replaceAll(':', '');
  return `unsent-${keyOf(base)}-${judge}-${time}.json`;
}

/** A showcase's key is the words of its path, joined by hyphens. */
function keyOf(base: string): string {
  return base
    .split('/')
    .filter((word) => word !== '')
    .slice(1)
    .join('-');
}
