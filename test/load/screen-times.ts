import type { Heard } from './ear.ts';
import type { Tap } from './simulated-judge.ts';

/** How long taps took to be seen in the hall, in milliseconds, by what was tapped. */
export interface ScreenTimes {
  readonly hear: (message: Heard) => void;
  /** Whether the hall has shown a revision. */
  hasShown(revision: number): boolean;
  /** Counts these taps, which the hall has shown; what was heard until now is let go. */
  count(taps: readonly Tap[]): void;
  readonly times: ReadonlyMap<string, readonly number[]>;
  /** Taps that the hall never showed. */
  unseen: number;
}

/**
 * From the tap to the first message to the hall's screen whose revision is not older than the
 * tap's: the screen counts the marks that are in, so every tap moves it.
 */
export function createScreenTimes(): ScreenTimes {
  const heard: Heard[] = [];
  const times = new Map<string, number[]>();
  const note = (kind: string, milliseconds: number): void => {
    const all = times.get(kind) ?? [];
    all.push(milliseconds);
    times.set(kind, all);
  };
  const screenTimes: ScreenTimes = {
    hear: (message) => void heard.push(message),
    hasShown: (revision) => (heard.at(-1)?.revision ?? -1) >= revision,
    count: (taps) => {
      for (const tap of taps.filter(({ revision }) => revision >= 0)) {
        const shown = heard.find(({ revision }) => revision >= tap.revision);
        if (shown) note(kindOf(tap), shown.at - tap.at);
        else screenTimes.unseen += 1;
      }
      heard.splice(0, heard.length - 1);
    },
    times,
    unseen: 0,
  };
  return screenTimes;
}

function kindOf({ command }: Tap): string {
  if (command.type !== 'RecordMark') return 'signature';
  if (!command.data.sheet.startsWith('heat.')) return 'ranked mark';
  return typeof command.data.mark === 'number' ? 'number' : 'letter';
}
