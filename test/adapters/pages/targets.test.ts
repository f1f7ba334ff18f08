import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { demoInBrowser } from '../../support/demo-in-browser.ts';
import type { Demo } from '../../support/demo.ts';
import { callEveryWay, wayHeats } from '../../support/every-way.ts';
import { markDemo } from '../../support/marked-demo.ts';
import {
  boxesOf,
  handSizes,
  smallestTarget,
  tooClose,
  tooSmall,
  type Box,
} from '../../support/target-boxes.ts';

/** CSS pixels: a mark is larger than what else a judge touches. */
const smallestMark = 64;

const every = 'a[href], button, input, select, summary, textarea';

const paths = [
  'judge/',
  'judge/marks',
  'judge/practice',
  ...['101', '102', '103', '104', '105'].map((id) => `judge/heat/${id}`),
  ...wayHeats.map(({ heat }) => `judge/heat/${heat}`),
];

describe('what a judge touches is large and stands apart', () => {
  let demo: Demo;
  let page: Page;

  demoInBrowser(async (opened) => {
    ({ demo } = opened);
    await callEveryWay(await markDemo(demo));
    page = await opened.pageOf('Judge A');
  });

  for (const size of handSizes) {
    const named = `${String(size.width)} x ${String(size.height)}`;

    it(`every target is at least ${String(smallestTarget)} px each way at ${named}`, async () => {
      const small = await onEveryPage(size, every, (boxes) => tooSmall(boxes, smallestTarget));
      expect(small).to.deep.equal([]);
    });

    it(`targets stand apart at ${named}, those of the fixed bar among themselves`, async () => {
      const isInBar = '.slip-foot *';
      for (const where of [`:is(${every}):not(${isInBar})`, `:is(${every}):is(${isInBar})`])
        expect(await onEveryPage(size, where, tooClose)).to.deep.equal([]);
    });

    it(`marks are at least ${String(smallestMark)} px and stand apart at ${named}`, async () => {
      let seen = 0;
      const wrong = await onEveryPage(size, '.slip-mark, button.slip-couple', (boxes) => {
        seen += boxes.length;
        return [...tooSmall(boxes, smallestMark), ...tooClose(boxes)];
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
    size: (typeof handSizes)[number],
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
