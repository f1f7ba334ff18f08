import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { shownDemo } from '../../support/demo-in-browser.ts';
import type { Demo } from '../../support/demo.ts';

const list = '#ways';
const button = '.ways-button';

describe('the ways between the pages', () => {
  let demo: Demo;
  let page: Page;

  shownDemo(async (opened) => {
    ({ demo } = opened);
    page = await opened.pageOf('Administrator');
  });

  async function openDesk(width: number, height: number): Promise<void> {
    await page.setViewport({ width, height });
    await page.goto(demo.url('desk/'));
  }

  for (const width of [320, 390])
    it(`open from one button at ${String(width)} px, by keyboard, inside the screen`, async () => {
      await openDesk(width, 700);
      expect(await isSeen(page, list)).to.equal(false);
      await page.focus(button);
      await page.keyboard.press('Enter');
      expect(await isSeen(page, list)).to.equal(true);
      expect(await isInside(page)).to.equal(true);
      await page.keyboard.press('Escape');
      expect(await isSeen(page, list)).to.equal(false);
    });

  it('lead on from the button', async () => {
    await openDesk(390, 844);
    await page.click(button);
    await page.click(`${list} a[href$="desk/coverage"]`);
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Coverage');
    expect(await isSeen(page, list)).to.equal(false);
  });

  for (const width of [1024, 1180, 1280, 1440, 1920])
    it(`stand in one row at ${String(width)} px, inside the screen`, async () => {
      await openDesk(width, 820);
      const ways = await boxesOf(page, `${list} a`);
      expect(ways).to.have.length.greaterThan(10);
      expect(new Set(ways.map(({ top }) => Math.round(top)))).to.have.property('size', 1);
      expect(Math.max(...ways.map(({ right }) => right))).to.be.at.most(width);
    });

  it('are all reached by keyboard where they share a row', async () => {
    await openDesk(1180, 820);
    const count = (await boxesOf(page, `${list} a, ${list} button`)).length;
    await page.focus('.showcase-title a');
    const reached: boolean[] = [];
    for (let at = 0; at < count; at += 1) {
      await page.keyboard.press('Tab');
      reached.push(await isSeen(page, `${list} :focus`));
    }
    expect(reached).to.deep.equal(Array.from({ length: count }, () => true));
  });

  for (const width of [820, 1180])
    it(`all stand in the frame at ${String(width)} px, without the button`, async () => {
      await openDesk(width, 820);
      expect(await isSeen(page, button)).to.equal(false);
      const ways = await boxesOf(page, `${list} a`);
      expect(ways).to.have.length.greaterThan(10);
      expect(Math.max(...ways.map(({ right }) => right))).to.be.at.most(width);
    });
});

function isSeen(page: Page, selector: string): Promise<boolean> {
  return page.$eval(selector, (element) => element.checkVisibility());
}

function boxesOf(page: Page, selector: string): Promise<{ top: number; right: number }[]> {
  return page.$$eval(selector, (elements) =>
    elements.map((element) => {
      const { top, right } = element.getBoundingClientRect();
      return { top, right };
    }),
  );
}

function isInside(page: Page): Promise<boolean> {
  return page.$eval(list, (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  });
}
