import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer';
import { startDemo, type Demo } from '../../support/demo.ts';
import { callEveryWay, wayHeats } from '../../support/every-way.ts';
import { openBrowser } from '../../support/live-page.ts';
import { markDemo, visit } from '../../support/marked-demo.ts';

/** CSS pixels: what a standing judge in a dim hall hits (a mark is larger still). */
const smallest = 56;
const smallestMark = 64;
const smallestGap = 8;

const sizes = [
  { width: 1180, height: 820 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];

const paths = [
  'judge/',
  'judge/marks',
  'judge/practice',
  ...['101', '102', '103', '104', '105'].map((id) => `judge/heat/${id}`),
  ...wayHeats.map(({ heat }) => `judge/heat/${heat}`),
];

interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

describe('what a judge touches is large and stands apart', () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
    await callEveryWay(await markDemo(demo));
    const { cookie } = await demo.signIn('Judge A');
    page = await visit(await browser.createBrowserContext(), cookie);
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  for (const size of sizes) {
    const named = `${String(size.width)} x ${String(size.height)}`;

    it(`every target is at least ${String(smallest)} px each way at ${named}`, async () => {
      const small = await onEveryPage(size, 'a[href], button, input, select, summary', (boxes) =>
        boxes.filter((box) => isBelow(box, smallest)).map(words),
      );
      expect(small).to.deep.equal([]);
    });

    it(`marks are at least ${String(smallestMark)} px and stand apart at ${named}`, async () => {
      let seen = 0;
      const wrong = await onEveryPage(size, '.slip-mark, button.slip-couple', (boxes) => {
        seen += boxes.length;
        const small = boxes.filter((box) => isBelow(box, smallestMark));
        return [...small.map(words), ...tooClose(boxes)];
      });
      expect(wrong).to.deep.equal([]);
      expect(seen, 'marks looked at').to.be.greaterThan(50);
    });

    it(`nothing is wider than the screen at ${named}`, async () => {
      const wide = await onEveryPage(size, 'body', () => []);
      expect(wide).to.deep.equal([]);
    });
  }

  /** What is wrong with the boxes of a selector, page by page. */
  async function onEveryPage(
    size: (typeof sizes)[number],
    selector: string,
    faults: (boxes: readonly Box[]) => string[],
  ): Promise<string[]> {
    await page.setViewport(size);
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(`http://localhost:${String(demo.port)}/showcase/2026/nebraska/${path}`);
      await page.waitForSelector('.judge-heats, .slip-foot, .own-heat');
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const overflow = over > 0 ? [`${String(over)} px wider than the screen`] : [];
      const lines = [...faults(await boxesOf(page, selector)), ...overflow];
      found.push(...lines.map((line) => `${path}: ${line}`));
    }
    return found;
  }
});

/** Where the visible elements stand; links inside a sentence are text, not targets. */
function boxesOf(page: Page, selector: string): Promise<Box[]> {
  return page.$$eval(selector, (elements) =>
    elements.flatMap((element) => {
      const { left, top, right, bottom, width } = element.getBoundingClientRect();
      const paragraph = element.closest('p');
      const isInSentence = (paragraph?.innerText.trim() ?? '') !== element.textContent.trim();
      const isHidden = width === 0 || right <= 0 || element.matches('[type=hidden]');
      if (isHidden || (paragraph && element.matches('a') && isInSentence)) return [];
      const name = `${element.tagName} ${element.className} "${element.textContent.trim()}"`;
      return [{ name, left, top, right, bottom }];
    }),
  );
}

function isBelow({ left, top, right, bottom }: Box, least: number): boolean {
  // Half a pixel is lost in rounding where a size comes from a fraction.
  return right - left < least - 0.5 || bottom - top < least - 0.5;
}

function words({ name, left, top, right, bottom }: Box): string {
  return `${name} is ${(right - left).toFixed(1)} x ${(bottom - top).toFixed(1)}`;
}

function tooClose(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => gap(one, other) < smallestGap - 0.5)
      .map((other) => `${one.name} and ${other.name} are ${gap(one, other).toFixed(1)} px apart`),
  );
}

function gap(one: Box, other: Box): number {
  const across = Math.max(one.left - other.right, other.left - one.right);
  const down = Math.max(one.top - other.bottom, other.top - one.bottom);
  return Math.max(across, down);
}
