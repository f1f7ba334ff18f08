import { expect } from 'chai';
import type { KeyInput, Page } from 'puppeteer';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Demo } from '../support/demo.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';
import { handSizes } from '../support/target-boxes.ts';
import { comment, openSlip } from '../support/way-hands.ts';
import { callEveryWay } from '../support/every-way.ts';
import { visibleText } from '../support/wait-in-page.ts';

const twoColumns = { width: 1180, height: 820 };
const oneColumn = { width: 820, height: 1180 };

describe('a judge by keyboard', () => {
  let demo: Demo;
  let page: Page;

  demoInBrowser(async (opened) => {
    ({ demo } = opened);
    await callEveryWay(await demo.signIn('Administrator'), ['w6', 'w9']);
    page = await opened.pageOf('Judge A');
  });

  for (const size of handSizes) {
    it(`sees the keys with nothing in focus, at ${String(size.width)} px`, async () => {
      await page.setViewport(size);
      await openSlip(page, demo.url('judge/heat/w6'));
      await page.evaluate(() => {
        scrollTo(0, document.body.scrollHeight);
      });
      await page.keyboard.press('?');
      await page.waitForSelector('.slip-help');
      expect(await helpIsSeen()).to.equal(true);
      await page.keyboard.press('?');
      await page.waitForSelector('.slip-help', { hidden: true });
    });
  }

  it('closes the list with Escape, and with its button', async () => {
    await page.keyboard.press('?');
    await page.waitForSelector('.slip-help');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.slip-help', { hidden: true });
    await page.keyboard.press('?');
    await press(page, 'Close');
    await page.waitForSelector('.slip-help', { hidden: true });
  });

  it('a question mark in a comment is text, and Escape elsewhere opens nothing', async () => {
    const [first = ''] = await openSlip(page, demo.url('judge/heat/w6'));
    await comment(page, first, 'Well?');
    await page.keyboard.press('Escape');
    expect(await page.$('.slip-help')).to.equal(null);
  });

  it('moves to the couple beside in two columns, and at the edge stays where it is', async () => {
    await openCallbacks(twoColumns);
    const [first, below] = await places();
    const beside = await keys('ArrowRight');
    expect([beside.top, beside.left > (first?.left ?? 0)]).to.deep.equal([first?.top, true]);
    expect(await keys('ArrowRight')).to.deep.equal(beside);
    expect(await keys('ArrowLeft', 'ArrowLeft')).to.deep.equal(first);
    expect(await keys('ArrowDown')).to.deep.equal(below);
    expect(await keys('ArrowRight', 'ArrowUp')).to.deep.equal(beside);
    await isOn('Waltz');
  });

  it('never leaves the couples by going on', async () => {
    await openCallbacks(twoColumns);
    const all = await places();
    const on = all.map((): KeyInput => 'ArrowDown');
    expect(await keys(...on, 'ArrowDown')).to.deep.equal(all.at(-1));
    const back = all.map((): KeyInput => 'ArrowUp');
    expect(await keys(...back, 'ArrowUp')).to.deep.equal(all[0]);
    await isOn('Waltz');
  });

  it('never leaves the sheet by an arrow; P and N turn to the other dances', async () => {
    await openCallbacks(oneColumn);
    await keys('ArrowRight', 'ArrowRight');
    await isOn('Waltz');
    await page.keyboard.press('n');
    await isOn('Tango');
    await page.focus('[data-row]');
    await page.keyboard.press('ArrowLeft');
    await isOn('Tango');
    await page.keyboard.press('p');
    await isOn('Waltz');
  });

  it('but reaches by arrows what is on the same sheet', async () => {
    await openSlip(page, demo.url('judge/heat/w9'));
    await page.focus('[data-row]');
    await page.keyboard.press('ArrowRight');
    await isOn('Tango');
  });

  async function openCallbacks(size: typeof twoColumns): Promise<void> {
    await page.setViewport(size);
    await openSlip(page, demo.url('judge/heat/101'));
    await page.focus('[data-row]');
  }

  /** Where the focus is after these keys, on the page; its height in steps of 8 CSS pixels. */
  async function keys(...pressed: KeyInput[]): Promise<{ left: number; top: number }> {
    for (const key of pressed) await page.keyboard.press(key);
    return page.evaluate(() => {
      const { left = -1, top = -1 } = document.activeElement?.getBoundingClientRect() ?? {};
      return { left, top: Math.round((top + scrollY) / 8) };
    });
  }

  function places(): Promise<{ left: number; top: number }[]> {
    return page.$$eval('[data-row]', (all) =>
      all.map((one) => {
        const { left, top } = one.getBoundingClientRect();
        return { left, top: Math.round((top + scrollY) / 8) };
      }),
    );
  }

  async function isOn(dance: string): Promise<void> {
    await waitForText(page, `· ${dance}`);
    expect((await visibleText(page)).match(/· (Waltz|Tango|Foxtrot)/)?.[1]).to.equal(dance);
  }

  /** Whether the list lies on the screen and nothing lies over it. */
  function helpIsSeen(): Promise<boolean> {
    return page.$eval('.slip-help', (help) => {
      const { left, top, right, bottom } = help.getBoundingClientRect();
      const isOnScreen = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const corners = [top + 4, bottom - 4].map((y) =>
        document.elementFromPoint((left + right) / 2, y),
      );
      return isOnScreen && corners.every((one) => one !== null && help.contains(one));
    });
  }
});
