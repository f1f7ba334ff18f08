import { openMs, type KnownDevice } from '../../pages/desk/devices/known-device.ts';

/** What one tablet says: who speaks is known by the session and the device's cookie. */
export type DeviceReport = Pick<KnownDevice, 'unsent' | 'battery' | 'charging'>;

/** The judges' devices that were heard of, in memory: gone with the process. */
export interface DeviceShelf {
  hear(from: Pick<KnownDevice, 'judge' | 'device'>, report: DeviceReport): void;
  /** By judge, and then the longest open first. */
  all(): readonly KnownDevice[];
  /** The judge's other devices that are open now. */
  besides(from: Pick<KnownDevice, 'judge' | 'device'>): readonly KnownDevice[];
}

/** Many times what a panel has; those not heard of for longest give way. */
const mostDevices = 200;
/** After that nobody asks any more. */
const longestMs = 12 * 3_600_000;

/** An empty shelf; `now` gives milliseconds since 1970. */
export function createDeviceShelf(now: () => number): DeviceShelf {
  const known = new Map<string, KnownDevice>();
  const all = (): KnownDevice[] =>
    [...known.values()]
      .filter(({ lastAt }) => now() - lastAt < longestMs)
      .sort((a, b) => a.judge.localeCompare(b.judge) || a.since - b.since);
  return {
    hear: ({ judge, device }, report) => {
      const key = JSON.stringify([judge, device]);
      const before = known.get(key);
      const goesOn = before && now() - before.lastAt < openMs;
      known.delete(key);
      const since = goesOn ? before.since : now();
      known.set(key, { ...report, judge, device, since, lastAt: now() });
      for (const oldest of [...known.keys()].slice(0, -mostDevices)) known.delete(oldest);
    },
    all,
    besides: ({ judge, device }) =>
      all().filter((one) => {
        return one.judge === judge && one.device !== device && now() - one.lastAt < openMs;
      }),
  };
}
