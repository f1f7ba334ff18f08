import { isOurs } from '../is-ours.ts';
import type { OutboxOwner } from '../outbox.ts';
import { headIn, saysOlder, toldHeader } from '../outbox/post-commands.ts';
import type { ToldShelf } from '../outbox/told/told-shelf.ts';

declare global {
  interface Navigator {
    /** Chromium's alone. */
    readonly getBattery?: () => Promise<{ readonly level: number; readonly charging: boolean }>;
  }
}

export interface DevicePorts {
  readonly owner: OutboxOwner;
  readonly told: Pick<ToldShelf, 'head' | 'heard'>;
  /** The server's log is older than what was told. */
  readonly older: () => Promise<void>;
  readonly unsent: () => number;
  /** Whether the judge marks elsewhere too may be another now. */
  readonly changed: () => void;
}

export interface DeviceReporter {
  /** That this judge's pages are open elsewhere, and since when; empty where they are not. */
  elsewhere(): string;
}

/** So often a page that is looked at speaks, and so often it looks whether there is news. */
const EVERY_MS = 30_000;
const LOOK_MS = 5_000;
const TIMEOUT_MS = 5_000;

/** Says to the server, again and again, that this tablet is here and how it stands. */
export function reportDevice(ports: DevicePorts): DeviceReporter {
  const state: State = { ports, elsewhere: '', spokeAt: -Infinity, unsent: 0 };
  const look = (): void => {
    const isDue = performance.now() - state.spokeAt >= EVERY_MS;
    if (!document.hidden && (isDue || ports.unsent() !== state.unsent)) void speak(state);
  };
  setInterval(look, LOOK_MS);
  document.addEventListener('visibilitychange', look);
  look();
  return { elsewhere: () => state.elsewhere };
}

interface State {
  readonly ports: DevicePorts;
  elsewhere: string;
  /** By the page's own clock, in milliseconds. */
  spokeAt: number;
  unsent: number;
}

/** What is not answered is said again when it is due: the outbox alone tells of the network. */
async function speak(state: State): Promise<void> {
  const { ports } = state;
  state.spokeAt = performance.now();
  state.unsent = ports.unsent();
  const response = await post(ports, state.unsent).catch(() => undefined);
  if (!response || !isOurs(response)) return;
  if (saysOlder(response)) return ports.older();
  if (!response.ok) return;
  await ports.told.heard(headIn(response));
  const words = elsewhereIn(await response.json().catch(() => undefined));
  if (words === state.elsewhere) return;
  state.elsewhere = words;
  ports.changed();
}

async function post({ owner, told }: DevicePorts, unsent: number): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', ...toldHeader(await told.head()) };
  const body = JSON.stringify({ unsent, ...(await batteryNow()) });
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  return fetch(`${owner.base}judge/device`, { method: 'POST', headers, body, signal });
}

async function batteryNow(): Promise<{ battery?: number; charging?: boolean }> {
  try {
    const battery = await navigator.getBattery?.();
    if (!battery) return {};
    return { battery: Math.round(battery.level * 100), charging: battery.charging };
  } catch {
    return {};
  }
}

function elsewhereIn(answer: unknown): string {
  const isAnswer = typeof answer === 'object' && answer !== null && 'elsewhere' in answer;
  return isAnswer && typeof answer.elsewhere === 'string' ? answer.elsewhere : '';
}
