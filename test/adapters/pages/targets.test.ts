import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { shownDemo } from '../../support/demo-in-browser.ts';
import type { Demo } from '../../support/demo.ts';
import { wayHeats } from '../../support/every-way.ts';
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

  shownDemo(async (opened) => {
    ({ demo } = opened);
    page = await opened.pageOf('Judge A');
  });

  for (const size of handSizes)
    describe(`at ${String(size.width)} x ${String(size.height)}`, () => {
      let seen: readonly Seen[];

      before(async () => {
        await page.setViewport(size);
        seen = await onEveryPage();
      });

      it(`every target is at least ${String(smallestTarget)} px each way`, () => {
        expect(faults(({ touched }) => tooSmall(touched, smallestTarget))).to.deep.equal([]);
      });

      it('targets stand apart, those of the fixed bar among themselves', () => {
        const close = faults(({ free, bar }) => [...tooClose(free), ...tooClose(bar)]);
        expect(close).to.deep.equal([]);
      });

      it(`marks are at least ${String(smallestMark)} px and stand apart`, () => {
        const wrong = faults(({ marks }) => [...tooSmall(marks, smallestMark), ...tooClose(marks)]);
        expect(wrong).to.deep.equal([]);
        expect(seen.flatMap(({ marks }) => marks).length).to.be.greaterThan(50);
      });

      it('nothing is wider than the screen', () => {
        expect(faults(({ over }) => (over > 0 ? [`${String(over)} px wider`] : []))).to.deep.equal(
          [],
        );
      });

      function faults(of: (one: Seen) => readonly string[]): string[] {
        return seen.flatMap((one) => of(one).map((line) => `${one.path}: ${line}`));
      }
    });

  async function onEveryPage(): Promise<Seen[]> {
    const seen: Seen[] = [];
    for (const path of paths) {
      await page.goto(demo.url(path));
      await page.waitForSelector('.judge-heats, .slip-foot, .own-heat');
      const isInBar = '.slip-foot *';
      seen.push({
        path,
        touched: await boxesOf(page, every),
        free: await boxesOf(page, `:is(${every}):not(${isInBar})`),
        bar: await boxesOf(page, `:is(${every}):is(${isInBar})`),
        marks: await boxesOf(page, '.slip-mark, button.slip-couple'),
        over: await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      });
    }
    return seen;
  }
});

/** A page as it stands on a screen: what is touched, and by how many pixels it is too wide. */
interface Seen {
  readonly path: string;
  readonly touched: readonly Box[];
  readonly free: readonly Box[];
  readonly bar: readonly Box[];
  readonly marks: readonly Box[];
  readonly over: number;
}
