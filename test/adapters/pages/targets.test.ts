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

const inBar = '.slip-foot *';

describe('what a judge touches is large and stands apart', () => {
  let demo: Demo;
  let page: Page;
  let seen: readonly Seen[];

  shownDemo(async (opened) => {
    ({ demo } = opened);
    page = await opened.pageOf('Judge A');
    seen = await lookEverywhere();
  });

  for (const size of handSizes)
    describe(`at ${String(size.width)} x ${String(size.height)}`, () => {
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
        expect(here().flatMap(({ marks }) => marks).length).to.be.greaterThan(50);
      });

      it('nothing is wider than the screen', () => {
        const wide = faults(({ over }) => (over > 0 ? [`${String(over)} px wider`] : []));
        expect(wide).to.deep.equal([]);
      });

      const here = (): readonly Seen[] => seen.filter((one) => one.size === size);

      function faults(of: (one: Seen) => readonly string[]): string[] {
        return here().flatMap((one) => of(one).map((line) => `${one.path}: ${line}`));
      }
    });

  /** Every page is opened once, and turned from size to size as a tablet is. */
  async function lookEverywhere(): Promise<Seen[]> {
    const all: Seen[] = [];
    for (const path of paths) {
      await page.goto(demo.url(path));
      await page.waitForSelector('.judge-heats, .slip-foot, .own-heat');
      for (const size of handSizes) {
        await page.setViewport(size);
        all.push({ path, size, ...(await look()) });
      }
    }
    return all;
  }

  async function look(): Promise<Omit<Seen, 'path' | 'size'>> {
    const touched = await boxesOf(page, every, inBar);
    return {
      touched,
      free: touched.filter(({ isMarked }) => !isMarked),
      bar: touched.filter(({ isMarked }) => isMarked),
      marks: await boxesOf(page, '.slip-mark, button.slip-couple'),
      over: await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    };
  }
});

/** A page as it stands on a screen: what is touched, and by how many pixels it is too wide. */
interface Seen {
  readonly path: string;
  readonly size: (typeof handSizes)[number];
  readonly touched: readonly Box[];
  readonly free: readonly Box[];
  readonly bar: readonly Box[];
  readonly marks: readonly Box[];
  readonly over: number;
}
