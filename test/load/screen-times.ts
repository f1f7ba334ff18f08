import type { Heard } from './ear.ts';
import type { Tap } from './simulated-judge.ts';

/** The screens that are watched, each by one ear. */
export type Screen = (typeof screens)[number];

const screens = ['desk', 'hall'] as const;

/** How long taps took to be seen, in milliseconds, by what was tapped and where it was seen. */
export interface ScreenTimes {
  readonly hear: (screen: Screen) => (message: Heard) => void;
  /** Whether both screens have shown a revision. */
  hasShown(revision: number): boolean;
  /** Counts these taps, which the screens have shown; what was heard until now is let go. */
  count(taps: readonly Tap[]): void;
  readonly times: ReadonlyMap<string, readonly number[]>;
  /** Taps that a screen never showed. */
  unseen: number;
}

/**
 * From the tap to the first message whose revision is not older than the tap's: on the hall's
 * screen, which counts the marks that are in, and on the desk's, which says whose are missing.
 */
export function createScreenTimes(): ScreenTimes {
  const heard: Record<Screen, Heard[]> = { desk: [], hall: [] };
  const times = new Map<string, number[]>();
  const note = (kind: string, milliseconds: number): void => {
    const all = times.get(kind) ?? [];
    all.push(milliseconds);
    times.set(kind, all);
  };
  const screenTimes: ScreenTimes = {
    hear: (screen) => (message) => void heard[screen].push(message),
    hasShown: (revision) => screens.every((one) => (heard[one].at(-1)?.revision ?? -1) >= revision),
    count: (taps) => {
      for (const screen of screens) {
        for (const tap of taps.filter(({ revision }) => revision >= 0)) {
          const shown = heard[screen].find(({ revision }) => revision >= tap.revision);
          if (shown) note(`${kindOf(tap)} -> ${screen}`, shown.at - tap.at);
          else screenTimes.unseen += 1;
        }
        heard[screen].splice(0, heard[screen].length - 1);
      }
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
