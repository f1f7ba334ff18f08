import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { visit } from '../support/marked-demo.ts';
import type { TestBrowser } from '../support/browser.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';
import { rowsOf } from '../support/slip-page.ts';
import { boxesOf, handSizes, type Box } from '../support/target-boxes.ts';
import { openSlip } from '../support/way-hands.ts';

const sizes = [...handSizes, { width: 320, height: 640 }];
const question = 'Every couple has the same mark. Is it meant so?';

describe('a second tap, meant for what was there before, signs nothing', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let judge: Client;
  let page: Page;

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    const admin = await demo.signIn('Administrator');
    await admin.accept({ type: 'CallHeat', data: { heat: '102' } });
    judge = await demo.signIn('Judge A');
    page = await visit(await browser.createBrowserContext(), judge.cookie);
    const entries = await openSlip(page, demo.url('judge/heat/102'));
    for (const entry of entries) {
      const data = { sheet: 'heat.102', judge: 'judge-a', entry, dance: 0, mark: 'G' };
      await judge.accept({ type: 'RecordMark', data });
    }
  });

  for (const size of sizes) {
    it(`two taps at one point leave the review shown, at ${String(size.width)} px`, async () => {
      await openAt(size);
      const sign = await boxOf('Sign');
      await tapTwice(sign);
      await waitForText(page, 'Sign heat 102? Then only the chairman can reopen it.');
      await page.waitForSelector('.slip-confirm > :enabled');
      expect(overlap(sign, await boxOf('Sign now'))).to.equal(false);
      await isUnsigned();
    });

    it(`and the question's target lies elsewhere again, at ${String(size.width)} px`, async () => {
      await openAt(size);
      const sign = await boxOf('Sign');
      await press(page, /^Sign$/);
      await page.waitForSelector('.slip-confirm > :enabled');
      const now = await boxOf('Sign now');
      await tapTwice(now);
      await waitForText(page, question);
      await page.waitForSelector('.slip-question > :enabled');
      const despite = await boxOf('Sign all the same');
      expect([overlap(sign, despite), overlap(now, despite)]).to.deep.equal([false, false]);
      await isUnsigned();
      await press(page, 'Look again');
      await judge.accept(...(await anew()));
    });
  }

  it('Enter held down opens the review and goes no further', async () => {
    await openAt(handSizes[0]);
    await page.focus('.slip-sign');
    for (let repeat = 0; repeat < 12; repeat += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.waitForSelector('.slip-confirm > :enabled');
    await page.keyboard.press('Enter');
    await waitForText(page, 'Sign now');
    await isUnsigned();
  });

  it('two fast Enters do not sign; Tab leads on to what does', async () => {
    await openAt(handSizes[0]);
    await page.focus('.slip-sign');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.slip-confirm > :enabled');
    await isUnsigned();
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).to.equal('Sign now');
    await page.keyboard.press('Enter');
    await waitForText(page, question);
  });

  async function openAt(size: { readonly width: number; readonly height: number }): Promise<void> {
    await page.setViewport(size);
    await openSlip(page, demo.url('judge/heat/102'));
    await waitForText(page, '7 of 7 marked');
    await waitForText(page, 'Online');
  }

  async function boxOf(words: string): Promise<Box> {
    const boxes = await boxesOf(page, '.slip-foot button');
    const box = boxes.find(({ name }) => name.endsWith(` "${words}"`));
    if (!box) throw new Error(`no ${words} among ${boxes.map(({ name }) => name).join(', ')}`);
    return box;
  }

  /** One clock times the second tap and the page's rest, however slow the machine is. */
  async function tapTwice({ left, top, right, bottom }: Box): Promise<void> {
    await page.evaluate(
      (x: number, y: number) =>
        new Promise<void>((done) => {
          const tap = (): void => {
            const there = document.elementFromPoint(x, y)?.closest('button');
            there?.click();
          };
          tap();
          setTimeout(() => {
            tap();
            done();
          }, 120);
        }),
      (left + right) / 2,
      (top + bottom) / 2,
    );
  }

  async function isUnsigned(): Promise<void> {
    const states = await page.$$eval('.slip-card-state', (all) =>
      all.map((one) => one.textContent),
    );
    expect(states).to.deep.equal([]);
    expect(await page.$('.slip-sign, .slip-confirm')).not.to.equal(null);
  }

  /** A mark taken back and given again: the sheet as it was, and asked about anew. */
  async function anew(): Promise<{ type: string; data: object }[]> {
    const [entry] = await rowsOf(page);
    const spot = { sheet: 'heat.102', judge: 'judge-a', entry, dance: 0 };
    return [
      { type: 'WithdrawMark', data: spot },
      { type: 'RecordMark', data: { ...spot, mark: 'G' } },
    ];
  }
});

function overlap(one: Box, other: Box): boolean {
  const across = one.left < other.right && other.left < one.right;
  return across && one.top < other.bottom && other.top < one.bottom;
}
