import { clockTime, type Place } from '../../../../domain/clock/zone-mark.ts';
import type { KnownDevice } from './known-device.ts';

/** That a judge's other devices are open, and since when; empty where there is none. */
export function elsewhereWords(
  others: readonly Pick<KnownDevice, 'since'>[],
  place: Place,
): string {
  if (others.length === 0) return '';
  const since = Math.min(...others.map((one) => one.since));
  const time = clockTime(since, place);
  const where = others.length === 1 ? 'another tablet' : `${String(others.length)} other tablets`;
  return `Also open on ${where} since ${time}.`;
}

/** "3 marks unsent", counting signatures and words too, or that there are none. */
export function unsentWords(unsent: number): string {
  if (unsent === 0) return 'nothing';
  return unsent === 1 ? '1 entry' : `${String(unsent)} entries`;
}

/** "64 %, charging", or that the browser does not tell. */
export function batteryWords({
  battery,
  charging,
}: Pick<KnownDevice, 'battery' | 'charging'>): string {
  if (battery === undefined) return 'not told';
  return `${String(battery)} %${charging ? ', charging' : ''}`;
}

/** "12 seconds ago", "4 minutes ago": how long a tablet has been silent, in milliseconds. */
export function agoWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 120) return `${String(seconds)} seconds ago`;
  return `${String(Math.round(seconds / 60))} minutes ago`;
}
