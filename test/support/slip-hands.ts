import type { Page } from 'puppeteer';
import type { Demo } from './demo.ts';
import { eventually } from './eventually.ts';
import { startFloorcraft } from './run-floorcraft.ts';
import { waitInPage } from './wait-in-page.ts';

/** Taps a couple, by its back number, as soon as it can be tapped. */
export async function tapCouple(page: Page, back: number): Promise<void> {
  await waitInPage(
    page,
    (wanted: string) => {
      const all = [...document.querySelectorAll<HTMLButtonElement>('button.slip-couple')];
      const couple = all.find((one) => one.querySelector('.slip-back')?.textContent === wanted);
      const canTap = couple?.disabled === false && couple.ariaDisabled !== 'true';
      if (canTap) couple.click();
      return canTap;
    },
    String(back),
  );
}

/** Gives a couple a letter, and waits until it stands. */
export async function giveLetter(page: Page, back: number, letter: string): Promise<void> {
  await waitInPage(
    page,
    (wanted: string, value: string) => {
      const rows = [...document.querySelectorAll('li.slip-row')];
      const row = rows.find((one) => one.querySelector('.slip-back')?.textContent === wanted);
      const marks = [...(row?.querySelectorAll<HTMLButtonElement>('.slip-mark') ?? [])];
      const mark = marks.find(
        (one) => one.querySelector('.slip-mark-value')?.textContent === value,
      );
      if (mark && !mark.disabled && mark.ariaPressed !== 'true') mark.click();
      return mark?.ariaPressed === 'true';
    },
    String(back),
    letter,
  );
}

/** Moves a finger sideways over the couples, in CSS pixels. */
export async function swipe(page: Page, from: number, to: number): Promise<void> {
  const finger = await page.touchscreen.touchStart(from, 400);
  for (const part of [0.25, 0.5, 0.75, 1]) await finger.move(from + (to - from) * part, 402);
  await finger.end();
}

/** Waits until so many couples of the page are in each of these states. */
export async function waitForStates(
  page: Page,
  wanted: Readonly<Record<string, number>>,
): Promise<void> {
  const states = (): Promise<string[]> =>
    page.$$eval('.slip-row-state .slip-state', (all) => all.map((one) => one.textContent.trim()));
  for (const [words, count] of Object.entries(wanted)) {
    let seen: string[] = [];
    const reached = eventually(`${String(count)} couples ${words}`, async () => {
      seen = await states().catch(() => []);
      return seen.filter((state) => state === words).length === count;
    });
    await reached.catch((error: unknown) => {
      throw new Error(`${String(error)}: ${seen.join(', ')}`);
    });
  }
}

/** "ENTRY MARK" of every mark a judge recorded in a showcase, in the log's order. */
export async function marksOfJudge(
  { data }: Pick<Demo, 'data'>,
  judge: string,
  showcase = '2026-nebraska',
): Promise<string[]> {
  const marks = await marksRecorded(data, showcase);
  return marks
    .filter((of) => of.judge === judge)
    .map(({ entry, mark }) => `${String(entry)} ${String(mark)}`);
}

/** "MARK WAY" of every mark of the demonstration, in the log's order. */
export async function waysInTheLog({ data }: Pick<Demo, 'data'>): Promise<string[]> {
  const marks = await marksRecorded(data, '2026-nebraska');
  return marks.map(({ mark, way }) => `${String(mark)} ${String(way)}`);
}

async function marksRecorded(data: string, showcase: string) {
  const run = startFloorcraft(data, ['events', 'list', showcase, '--json']);
  await run.ended;
  const lines = run.out().split('\n').filter(Boolean);
  const events = lines.map((line) => Object(JSON.parse(line)));
  return events.filter(({ type }) => type === 'MarkRecorded').map(({ data: of }) => Object(of));
}
