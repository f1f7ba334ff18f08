import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { createDice } from '../load/dice.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { openFlakyWay, type FlakyWay, type Weather } from '../support/flaky-way.ts';
import { startTablet, type MortalTablet } from '../support/judge-tablet.ts';
import { storedCommands, tapLetters, type Pick } from '../support/marking-hands.ts';
import { marksOfJudge } from '../support/slip-hands.ts';

const seed = Number(process.env['FLOORCRAFT_SEED'] ?? Date.now() % 1_000_000);
const letters = ['A', 'B'];
const cuts = 50;
const tapsWhileBad = 6;
const tapsWhileClear = 4;
/** In these cuts a page is loaded anew, in this one a whole tablet dies. */
const reloadsAfter = [12, 24, 36];
const crashAfter = 30;
const bad: readonly Weather[] = ['cut', 'slow', 'torn', 'hanging'];

interface Seat {
  readonly letter: string;
  readonly tablet: MortalTablet;
  page: Page;
  readonly given: string[];
}

describe(`an hour of marking on a bad network (FLOORCRAFT_SEED=${String(seed)})`, () => {
  const dice = createDice(seed);
  const seats: Seat[] = [];
  let demo: Demo;
  let way: FlakyWay;

  before(async () => {
    demo = await startDemo();
    way = await openFlakyWay(demo.port);
    const admin = await demo.signIn('Administrator');
    await admin.accept({ type: 'CallHeat', data: { heat: '102' } });
    for (const letter of letters) {
      const tablet = await startTablet();
      const page = await tablet.signIn(way.address(demo.address(`Judge ${letter}`)), letter);
      seats.push({ letter, tablet, page, given: [] });
    }
  });
  after(async () => {
    await Promise.all(seats.map(({ tablet }) => tablet.close()));
    way.close();
    await demo.stop();
  });

  it('1,000 marks through 50 cuts: all are on record, once and in order', async () => {
    for (const seat of seats) await openSlip(seat);
    for (let cut = 1; cut <= cuts; cut += 1) {
      way.turn(bad[dice.roll(bad.length)] ?? 'cut');
      await everybody(tapsWhileBad / 2);
      if (dice.roll(3) === 0) flap();
      await everybody(tapsWhileBad / 2);
      if (isDue(cut)) await interrupt(cut);
      way.turn('clear');
      await everybody(tapsWhileClear);
    }
    for (const { letter, page, given } of seats) {
      expect(given).to.have.length(cuts * (tapsWhileBad + tapsWhileClear));
      await eventually(
        `nothing to wait on tablet ${letter}`,
        async () => (await storedCommands(page)) === 0,
      );
      const judge = `judge-${letter.toLowerCase()}`;
      expect(await marksOfJudge(demo, judge), judge).to.deep.equal(given);
    }
  });

  /** The same marks stand on the server's page as on the tablet that gave them. */
  it('the tablets show what the server has', async () => {
    for (const { page } of seats) {
      const before = await pressed(page);
      await page.reload({ waitUntil: 'domcontentloaded' });
      await page.waitForSelector('.slip-mark:not([disabled])');
      expect(await pressed(page))
        .to.deep.equal(before)
        .and.to.have.length.above(2);
    }
  });

  function isDue(cut: number): boolean {
    return reloadsAfter.includes(cut) || cut === crashAfter;
  }

  function flap(): void {
    for (const weather of ['clear', 'cut', 'clear', 'slow'] as const) way.turn(weather);
  }

  async function everybody(count: number): Promise<void> {
    await Promise.all(
      seats.map(async ({ page, given }) => {
        const picks = Array.from({ length: count }, (): Pick => [dice.roll(99), dice.roll(99)]);
        given.push(...(await tapLetters(page, picks)));
      }),
    );
  }

  /** What a tablet said it keeps is on its disk before it is loaded anew, or dies. */
  async function interrupt(cut: number): Promise<void> {
    const seat = seats[cut % seats.length];
    if (!seat) return;
    await storedCommands(seat.page);
    if (cut === crashAfter) {
      await seat.tablet.crash();
      seat.page = await seat.tablet.open(slipAddress());
    } else {
      await seat.page.reload({ waitUntil: 'domcontentloaded' });
    }
    await seat.page.waitForSelector('.slip-mark:not([disabled])');
  }

  async function openSlip({ page }: Seat): Promise<void> {
    await page.goto(slipAddress(), { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('.slip-mark:not([disabled])');
  }

  function slipAddress(): string {
    return way.address(demo.url('judge/heat/102'));
  }
});

function pressed(page: Page): Promise<string[]> {
  return page.$$eval('.slip-mark[aria-pressed="true"]', (all) =>
    all.map((one) => `${one.closest('li')?.dataset['entry'] ?? ''} ${one.textContent}`),
  );
}
