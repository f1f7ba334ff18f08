import type { Heard } from './ear.ts';
import type { Tap } from './simulated-judge.ts';

/** The screens that are watched, each by one ear. */
export type Screen = 'desk' | 'hall';

/** How long taps took to be seen, in milliseconds, by what was tapped and where it was seen. */
export interface ScreenTimes {
  readonly hear: (screen: Screen) => (message: Heard) => void;
  /** Whether the desk's screen has shown a revision. */
  hasShown(revision: number): boolean;
  /** Counts these taps, which the desk has shown; what was heard until now is let go. */
  count(taps: readonly Tap[]): void;
  readonly times: ReadonlyMap<string, readonly number[]>;
  /** Taps whose answer was back before the screen changed, or that it never showed. */
  unseen: number;
}

/**
 * From the tap to the first message whose revision is not older than the tap's. Every tap changes
 * the desk's list of who marked how much; a hall screen has no reason to change at a mark that
 * must not be known yet, so only messages of the same batch as the desk's are counted for it.
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
    hasShown: (revision) => (heard.desk.at(-1)?.revision ?? -1) >= revision,
    count: (taps) => {
      const hall = new Map(heard.hall.map((message) => [message.revision, message.at]));
      for (const tap of taps) {
        const shown = heard.desk.find(({ revision }) => revision >= tap.revision);
        if (tap.revision < 0) continue;
        if (!shown) {
          screenTimes.unseen += 1;
          continue;
        }
        note(`${kindOf(tap)} -> desk`, shown.at - tap.at);
        const inHall = hall.get(shown.revision);
        if (inHall !== undefined) note(`${kindOf(tap)} -> hall`, inHall - tap.at);
      }
      heard.desk.splice(0, heard.desk.length - 1);
      heard.hall.splice(0);
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
