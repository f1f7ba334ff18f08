import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { largeHeat, of } from '../support/large-heat.ts';
import { markDemo, restOfLetters } from '../support/marked-demo.ts';
import { openDevice, waitForText } from '../support/pages-in-browser.ts';

const sizes = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const;

const couples = 60;

describe('the hall uses the room it has', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;
  let dancing = couples;
  let page: Page;

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    ({ page } = await openDevice(browser, { width: 1920, height: 1080 }));
    admin = await markDemo(demo);
    await largeHeat(admin, couples);
    const direct = (screen: string, contest: string) =>
      of('DirectScreen', { screen, page: 'standings', contest });
    await admin.accept(
      of('AdoptRules', { showProvisional: true }),
      direct('five', '103-1'),
      direct('three', '102-2'),
      ...restOfLetters(),
    );
  });

  async function open(path: string, [width, height]: readonly [number, number]): Promise<void> {
    await page.setViewport({ width, height });
    await page.goto(demo.url(path));
    await waitForText(page, /^live$/m);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  }

  /** Puts the Grand March on the floor with so many couples. */
  async function dance(count: number): Promise<void> {
    const type = count < dancing ? 'ScratchEntry' : 'ReinstateEntry';
    const [from, to] = [Math.min(count, dancing), Math.max(count, dancing)];
    const backs = Array.from({ length: to - from }, (_, index) => 501 + from + index);
    await admin.accept(
      ...backs.map((back) => of(type, { entry: `e-${String(back)}` })),
      of('CallHeat', { heat: 'march' }),
    );
    dancing = count;
  }

  for (const [count, least] of [
    [3, 1 / 13],
    [7, 1 / 13],
    [14, 1 / 20],
    [30, 1 / 32],
  ] as const)
    it(`shows ${String(count)} couples at once, names ${least.toFixed(3)} high`, async () => {
      await dance(count);
      for (const size of sizes)
        for (const layout of ['split', 'stacked', 'columns']) {
          await open(`hall?layout=${layout}`, size);
          const seen = await page.evaluate(coupleFacts);
          const where = `${layout} ${size.join('x')}`;
          expect(seen.whole, where).to.equal(count);
          expect(seen.names / size[1], where).to.be.at.least(least);
          expect(seen.numbers / size[1], where).to.be.at.least(1 / 20);
          expect(seen.right / size[0], `${where}: no empty third`).to.be.above(0.7);
        }
    });

  it('never cuts the time of a next heat, and writes nothing small', async () => {
    await admin.accept(of('CallHeat', { heat: '105' }));
    for (const size of sizes)
      for (const layout of ['split', 'number', 'stacked', 'columns']) {
        await open(`hall?layout=${layout}`, size);
        const { seenTimes, smallest } = await page.evaluate(readFacts);
        const where = `${layout} ${size.join('x')}`;
        expect(seenTimes, where).to.deep.equal([true, true]);
        expect(smallest / size[1], where).to.be.at.least(1 / 20);
      }
  });

  it('fills a board with few rows, under a title larger than they are', async () => {
    for (const size of sizes)
      for (const screen of ['three', 'five']) {
        await open(`screen/${screen}`, size);
        const { row, title, filled } = await page.evaluate(boardFacts);
        const where = `${screen} ${size.join('x')}`;
        expect(row / size[1], where).to.be.at.least(1 / 12);
        expect(title, where).to.be.above(row);
        expect(filled, where).to.be.above(0.5);
      }
  });

  it('sets names smaller before breaking them, and larger again for few', async () => {
    await dance(30);
    await open('hall?layout=split', sizes[1]);
    const many = await page.evaluate(coupleFacts);
    await dance(3);
    await page.waitForFunction(() => document.querySelectorAll('.hall-couples li').length === 3);
    const few = await page.evaluate(coupleFacts);
    expect(few.names).to.be.above(many.names);
    expect(few.lines).to.equal(1);
    expect(many.lines).to.equal(1);
  });
});

interface CoupleFacts {
  /** Couples that are seen whole, and the most lines that the names of one take. */
  readonly whole: number;
  readonly lines: number;
  /** The smallest type of names and numbers, and how far to the right a name reaches. */
  readonly names: number;
  readonly numbers: number;
  readonly right: number;
}

/** Runs in the page. */
function coupleFacts(): CoupleFacts {
  const list = document.querySelector('.hall-couples');
  const box = list?.getBoundingClientRect() ?? new DOMRect();
  const all = (what: string): Element[] => [...(list?.querySelectorAll(what) ?? [])];
  const sizesOf = (what: string): number[] =>
    all(what).map((one) => parseFloat(getComputedStyle(one).fontSize));
  const isWhole = (row: Element): boolean => {
    const { top, bottom, right, width } = row.getBoundingClientRect();
    const isInside = top >= box.top - 1 && bottom <= box.bottom + 1 && right <= box.right + 1;
    return width > 0 && isInside && row.scrollWidth <= row.clientWidth + 1;
  };
  const linesOf = (names: Element): number => {
    const range = document.createRange();
    range.selectNodeContents(names);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  };
  return {
    whole: all('li').filter(isWhole).length,
    lines: Math.max(...all('.names').map(linesOf)),
    names: Math.min(...sizesOf('.names')),
    numbers: Math.min(...sizesOf('.back')),
    right: Math.max(...all('.names').map((one) => one.getBoundingClientRect().right)),
  };
}

/** Runs in the page: which times of the strip are seen whole, and the smallest of what is read. */
function readFacts(): { seenTimes: boolean[]; smallest: number } {
  const isSeen = (time: Element): boolean => {
    const { left, right, top, bottom } = time.getBoundingClientRect();
    const at = (x: number): Element | null => document.elementFromPoint(x, (top + bottom) / 2);
    return at(left + 1) === time && at(right - 1) === time;
  };
  const read =
    '.hall-next p, .hall-dances, .hall-contests, .hall-word, .hall-standings :is(h2, li)';
  const sizesOf = [...document.querySelectorAll(read)].map((one) =>
    parseFloat(getComputedStyle(one).fontSize),
  );
  const times = [...document.querySelectorAll('.hall-next-time')];
  return { seenTimes: times.map(isSeen), smallest: Math.min(...sizesOf) };
}

/** Runs in the page: type of rows and titles, and how much of the list's height they fill. */
function boardFacts(): { row: number; title: number; filled: number } {
  const list = document.querySelector('.board-list');
  const rows = [...(list?.querySelectorAll('li') ?? [])];
  const size = (one: Element | null | undefined): number =>
    one ? parseFloat(getComputedStyle(one).fontSize) : 0;
  const { top, height } = list?.getBoundingClientRect() ?? new DOMRect();
  const bottom = rows.at(-1)?.getBoundingClientRect().bottom ?? 0;
  return {
    row: Math.min(...rows.map(size)),
    title: size(list?.querySelector('h2')),
    filled: (bottom - top) / height,
  };
}
