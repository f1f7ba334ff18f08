import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { createDice } from '../load/dice.ts';
import { openBrowser, openPage, type TestBrowser } from '../support/browser.ts';
import { openCountedWay, type CountedWay, type CountedWeather } from '../support/counted-way.ts';
import { demoBase, startDemo, type Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { storedCommands, tapLetters, type Pick } from '../support/marking-hands.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';
import { marksOfJudge } from '../support/slip-hands.ts';

const seed = Number(process.env['FLOORCRAFT_SEED'] ?? Date.now() % 1_000_000);
const weathers: readonly CountedWeather[] = ['cut', 'slow', 'torn', 'clear'];
const turns = 24;
const tapsATurn = 5;

const places = [
  { host: 'localhost', locks: true, how: 'by Web Locks' },
  { host: 'hall.test', locks: false, how: 'by a lease, on an address without https and locks' },
];

for (const { host, locks, how } of places) {
  describe(`two tabs never send the same thing twice, ${how} (FLOORCRAFT_SEED=${seed})`, () => {
    const dice = createDice(seed);
    const given: string[] = [];
    let demo: Demo;
    let way: CountedWay;
    let browser: TestBrowser;
    const tabs: Page[] = [];

    before(async () => {
      demo = await startDemo();
      way = await openCountedWay(demo.port);
      browser = await openBrowser();
      const admin = await demo.signIn('Administrator');
      await admin.accept({ type: 'CallHeat', data: { heat: '102' } });
      const first = await openPage(browser);
      await first.goto(way.address(demo.address('Judge A', host)));
      await press(first, 'Sign in as judge A');
      await waitForText(first, 'My heats');
      tabs.push(await openSlip(first), await openSlip(await openPage(browser)));
    });
    after(async () => {
      await browser.close();
      way.close();
      await demo.stop();
    });

    it('the browser gives this address what the rule stands on', async () => {
      expect(await tabs[0]?.evaluate(() => 'locks' in navigator)).to.equal(locks);
    });

    it('both mark by turns while the network flaps: no two send at once, none twice', async () => {
      for (let turn = 0; turn < turns; turn += 1) await mark(turn % 2);
      way.turn('clear');
      await untilSent();
      expect(way.counts()).to.deep.include({ again: [], atOnce: 0 });
      expect(way.counts().answered).to.be.above(0);
    });

    it('one is closed in the middle, and the other one sends what it left', async () => {
      way.turn('slow');
      await mark(0, 'slow');
      // What was tapped is on the disk, and on its way.
      if (tabs[0]) await storedCommands(tabs[0]);
      await tabs[0]?.close();
      for (let turn = 0; turn < 4; turn += 1) await mark(1);
      way.turn('clear');
      await untilSent();
      expect(way.counts().atOnce).to.equal(0);
    });

    it('the log has every mark once, in the order it was given', async () => {
      expect(await marksOfJudge(demo, 'judge-a')).to.deep.equal(given);
    });

    async function openSlip(page: Page): Promise<Page> {
      const slip = `http://${host}:1${demoBase}judge/heat/102`;
      await page.goto(way.address(slip), { waitUntil: 'domcontentloaded' });
      await page.waitForSelector('.slip-mark:not([disabled])');
      return page;
    }

    /** Each tab has couples of its own, since neither sees at once what the other one gave. */
    async function mark(
      tab: number,
      weather = weathers[dice.roll(weathers.length)],
    ): Promise<void> {
      const page = tabs[tab];
      if (!page) return;
      way.turn(weather ?? 'cut');
      await page.bringToFront();
      const pick = (): Pick => [dice.roll(2) * 2 + tab, dice.roll(99)];
      given.push(...(await tapLetters(page, Array.from({ length: tapsATurn }, pick))));
    }

    /** A tab that ended with the right to send keeps it for some seconds. */
    async function untilSent(): Promise<void> {
      const page = tabs[1];
      if (!page) return;
      const isEmpty = async (): Promise<boolean> => (await storedCommands(page)) === 0;
      await eventually('both tabs to have sent all', isEmpty);
    }
  });
}
