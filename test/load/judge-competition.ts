import { eventually } from '../support/eventually.ts';
import { createChair, type ChairsBook } from './chair.ts';
import { createDice } from './dice.ts';
import { openEar, streamsOf, type Ear } from './ear.ts';
import type { Ground } from './ground.ts';
import type { LoadOptions } from './options.ts';
import { seatJudges } from './panel.ts';
import { compareWithLog, type Difference } from './records.ts';
import { createScreenTimes, type ScreenTimes } from './screen-times.ts';
import { openJudge, type SimulatedJudge } from './simulated-judge.ts';

/** What a run came to. */
export interface Run {
  readonly heats: number;
  readonly marks: number;
  readonly signatures: number;
  /** Seconds from the first call to the last decision. */
  readonly seconds: number;
  readonly book: ChairsBook;
  readonly screens: Pick<ScreenTimes, 'times' | 'unseen'>;
  readonly refused: readonly string[];
  readonly difference: Difference;
}

export interface RunNews {
  readonly heat: (done: number, total: number) => void;
  /** True once somebody wants an early end. */
  readonly isOver: () => boolean;
}

/** Judges a competition from its first heat on, heat by heat, all judges at once. */
export async function judgeCompetition(
  ground: Ground,
  options: LoadOptions,
  news: RunNews,
): Promise<Run> {
  const screens = createScreenTimes();
  const ears = await openScreens(ground, options, screens);
  const links = await seatJudges(ground, options.judges);
  const judges = await Promise.all(
    links.map((link, seat) =>
      openJudge({ link, base: ground.base, pause: options.pause, dice: diceOf(options, seat) }),
    ),
  );
  const { administrator, base, file, data, key } = ground;
  const chair = createChair(administrator, base, file);
  const heats = chair.heats.slice(0, options.limit);
  const start = performance.now();
  let done = 0;
  for (const heat of heats) {
    if (news.isOver()) break;
    if (await chair.call(heat)) await judgeHeat(heat, { judges, screens, chair });
    news.heat((done += 1), heats.length);
  }
  const seconds = (performance.now() - start) / 1000;
  for (const one of [...ears, ...judges]) one.close();
  const difference = await compareWithLog(data, key, judges);
  return { heats: done, seconds, book: chair.book, screens, difference, ...totals(judges) };
}

interface Hall {
  readonly judges: readonly SimulatedJudge[];
  readonly screens: ScreenTimes;
  readonly chair: ReturnType<typeof createChair>;
}

async function judgeHeat(heat: string, { judges, screens, chair }: Hall): Promise<void> {
  const before = judges.map(({ taps }) => taps.length);
  await Promise.all(judges.map((judge) => judge.mark(heat)));
  const taps = judges.flatMap(({ taps: all }, seat) => all.slice(before[seat]));
  const last = Math.max(-1, ...taps.map(({ revision }) => revision));
  await eventually(`the hall to show heat ${heat}`, () => screens.hasShown(last));
  screens.count(taps);
  await chair.decide(heat, taps);
}

/** A screen of the hall, which is measured, and more of them. */
async function openScreens(
  { administrator, base, origin }: Ground,
  options: LoadOptions,
  screens: ScreenTimes,
): Promise<Ear[]> {
  const hall = streamsOf(await administrator.page(`${base}hall`));
  const ears = [await openEar(origin, hall, screens.hear)];
  // Not all in one moment: displays come one after another.
  while (ears.length <= options.screens) {
    const few = Math.min(50, options.screens + 1 - ears.length);
    const next = Array.from({ length: few }, () => openEar(origin, hall));
    ears.push(...(await Promise.all(next)));
  }
  return ears;
}

function diceOf({ seed }: LoadOptions, seat: number): ReturnType<typeof createDice> {
  return createDice(seed * 1000 + seat);
}

function totals(judges: readonly SimulatedJudge[]): Pick<Run, 'marks' | 'signatures' | 'refused'> {
  const taps = judges.flatMap(({ taps: all }) => all);
  const marks = taps.filter(({ command }) => command.type === 'RecordMark').length;
  const refused = taps.flatMap(({ refused: sentence }) => sentence ?? []);
  return { marks, signatures: taps.length - marks, refused };
}
