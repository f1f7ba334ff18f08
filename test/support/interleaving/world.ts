import type { KeptCommand } from '../../../src/adapters/pages/slip/facts/slip-types.ts';
import type { OutboxStorage } from '../../../src/adapters/browser/outbox/shelf.ts';
import type { CardCommand } from '../../../src/domain/scorecard/card.ts';
import { kind, unkind, type Choice } from './choice.ts';
import { createDevice, type Device, type Holder, type Turns } from './device.ts';
import { createNetwork, type Network } from './network.ts';
import type { Server } from './server.ts';
import { createTab, type Tab } from './tab.ts';

/** What one judge does: each element is one tap, of one command or of several. */
export interface Script {
  readonly judge: string;
  readonly taps: readonly (readonly CardCommand[])[];
}

export interface WorldOptions {
  readonly server: Server;
  readonly scripts: readonly Script[];
  readonly turns: Turns;
  /** Puts something else in the place of a part, to see that it is noticed. */
  readonly storage?: (device: Device, tab: Holder) => OutboxStorage;
  readonly body?: (commands: readonly unknown[]) => readonly unknown[];
}

/** One judge of the world, with the device and what was entered on it, in order. */
export interface Seat {
  readonly judge: string;
  readonly device: Device;
  readonly entered: KeptCommand[];
}

/** Only a crash before a tap is on the disk loses it. */
export function lasting({ entered, device }: Seat): KeptCommand[] {
  return entered.filter(({ commandId }) => device.stored.has(commandId));
}

export interface World {
  readonly seats: readonly Seat[];
  /** Lets the thing numbered so happen, among all that could. */
  step(number: number): Promise<void>;
  /** From now on there is no bad luck: goes on until nothing is left to happen. */
  calmDown(): Promise<void>;
}

interface SeatInPlay extends Seat {
  readonly tabs: Tab[];
  readonly waiting: (readonly CardCommand[])[];
}

interface Play {
  readonly options: WorldOptions;
  readonly seats: SeatInPlay[];
  readonly network: Network;
  now: number;
  isCalled: boolean;
}

const mostTabs = 2;
const mostSteps = 5_000;

/** Judges with a device each, whose tabs come, crash and come again; nothing happens by itself. */
export function createWorld(options: WorldOptions): World {
  const { server, body = (same) => same } = options;
  const network = createNetwork(async (judge, text) => {
    const outcomes = await server.handle(judge, body(JSON.parse(text)));
    return JSON.stringify({ outcomes });
  });
  const seats = options.scripts.map(({ judge, taps }) => {
    const device = createDevice(options.turns);
    return { judge, device, entered: [], tabs: [], waiting: [...taps] };
  });
  const play: Play = { options, seats, network, now: 1_790_000_000_000, isCalled: false };
  return {
    seats,
    step: (number) => happen(play, pick(choicesOf(play), number)),
    calmDown: () => calmDown(play),
  };
}

async function calmDown(play: Play): Promise<void> {
  setUp(play, true);
  for (let step = 0; step < mostSteps; step += 1) {
    const all = choicesOf(play).filter((choice) => choice.kind);
    if (all.length === 0) return;
    await happen(play, pick(all, step));
  }
  throw new Error('the world never came to rest');
}

/** One thing happens, and all code that only waited for it runs. */
async function happen(play: Play, choice: Choice | undefined): Promise<void> {
  play.now += 1;
  await choice?.run();
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

function pick(choices: readonly Choice[], number: number): Choice | undefined {
  return choices[number % choices.length];
}

function choicesOf(play: Play): Choice[] {
  const { network } = play;
  const call = async (): Promise<void> => {
    play.isCalled = true;
    await play.options.server.callHeat();
  };
  return [
    ...(play.isCalled ? [] : [kind('the last heat is called', call)]),
    ...play.seats.flatMap((seat) => [...seat.device.choices(), ...seatChoices(play, seat)]),
    ...network.choices(),
    unkind('the network changes', () => setUp(play, !network.isUp())),
  ];
}

function setUp({ network, seats }: Play, up: boolean): void {
  const isBack = up && !network.isUp();
  network.setUp(up);
  if (isBack) for (const { box } of seats.flatMap(({ tabs }) => tabs)) void box.flush();
}

function seatChoices(play: Play, seat: SeatInPlay): Choice[] {
  const open = (): void => openTab(play, seat);
  const opening = seat.tabs.length === 0 ? kind('a tab opens', open) : unkind('another', open);
  return [
    ...(seat.tabs.length < mostTabs ? [opening] : []),
    ...seat.tabs.flatMap((tab) => tabChoices(play, seat, tab)),
  ];
}

function tabChoices({ network, isCalled }: Play, seat: SeatInPlay, tab: Tab): Choice[] {
  const crash = (survivors: number) => (): void => {
    tab.alive = false;
    tab.alarms.clear();
    seat.device.crash(tab, survivors);
    network.crash(tab);
    seat.tabs.splice(seat.tabs.indexOf(tab), 1);
  };
  return [
    ...[...tab.alarms].map((ring) => kind('a pause is over', ring)),
    ...(isCalled && !tab.called ? [kind('a tab hears of the call', () => hearCall(tab))] : []),
    ...(tab.told ? [kind('a tab hears of another', () => hear(tab))] : []),
    ...(seat.waiting.length > 0 ? [kind('a tap', () => enter(seat, tab))] : []),
    ...[0, 1, 9].map((some) => unkind(`a crash, ${some} writes get through`, crash(some))),
  ];
}

function hear(tab: Tab): void {
  tab.told = false;
  void tab.box.reload();
}

function hearCall(tab: Tab): void {
  tab.called = true;
  void tab.box.called(['waltz.r1.d0']);
}

function enter({ waiting, entered }: SeatInPlay, { box }: Tab): void {
  const before = new Set(box.kept().map(({ commandId }) => commandId));
  void box.keep(waiting.shift() ?? []);
  entered.push(...box.kept().filter(({ commandId }) => !before.has(commandId)));
}

function openTab(play: Play, seat: SeatInPlay): void {
  const { options, network } = play;
  const { device, judge } = seat;
  const tab = createTab({
    storage: (holder) => options.storage?.(device, holder) ?? device.storageFor(holder),
    alone: (holder) => device.aloneFor(holder),
    fetch: (holder) => network.fetchFor(holder, judge),
    now: () => play.now,
    judge,
    settled: (own) => {
      for (const other of seat.tabs) other.told ||= other !== own;
    },
  });
  seat.tabs.push(tab);
  void tab.box.reload().then(() => tab.box.flush());
}
