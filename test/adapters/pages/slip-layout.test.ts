import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { shownDemo } from '../../support/demo-in-browser.ts';
import type { Demo } from '../../support/demo.ts';
import { press, waitForText } from '../../support/pages-in-browser.ts';
import { boxesOf, handSizes, type Box } from '../../support/target-boxes.ts';

const [wide, , phone] = handSizes;

describe('the slip uses its room evenly', () => {
  let demo: Demo;
  let page: Page;

  shownDemo(async (opened) => {
    ({ demo } = opened);
    page = await opened.pageOf('Judge A');
  });

  for (const size of handSizes) {
    const named = `${String(size.width)} x ${String(size.height)}`;

    it(`“Sign” is no smaller than “Take back” at ${named}`, async () => {
      await open('w1', size);
      const [back, sign] = await boxesOf(page, '.slip-bar .slip-button');
      expect(widthOf(sign)).to.be.at.least(widthOf(back));
      expect(heightOf(sign)).to.be.at.least(heightOf(back));
    });
  }

  it('six places stand in two lines of three on a phone', async () => {
    await open('105', phone);
    const marks = await boxesOf(page, '.slip-marks .slip-mark');
    const tops = marks.slice(0, 6).map(({ top }) => Math.round(top));
    const [first, second] = [...new Set(tops)];
    expect(tops).to.deep.equal([first, first, first, second, second, second]);
  });

  it('a back number of five digits stands in one line beside the names', async () => {
    for (const size of handSizes) {
      await open('102', size);
      const { lines, apart } = await page.$eval('.slip-couple', (couple) => {
        const [back, names] = ['.slip-back', '.slip-names'].map((part) =>
          couple.querySelector(part),
        );
        if (back) back.textContent = '10888';
        const range = document.createRange();
        range.selectNodeContents(back ?? couple);
        const { right } = range.getBoundingClientRect();
        const left = names?.getBoundingClientRect().left ?? 0;
        return { lines: range.getClientRects().length, apart: left - right };
      });
      expect(lines).to.equal(1);
      expect(apart).to.be.at.least(4);
    }
  });

  it('the parts of a solo stand two abreast on a tablet, their state beside them', async () => {
    for (const size of handSizes.slice(0, 2)) {
      await open('w8', size);
      const [one, two, three] = await boxesOf(page, '.slip-parts .slip-number');
      const [row] = await boxesOf(page, '.slip-way-parts');
      const [couple] = await boxesOf(page, '.slip-way-parts .slip-couple');
      const [state] = await boxesOf(page, '.slip-row-state .slip-state');
      expect(one?.top).to.equal(two?.top);
      expect(one?.left).to.equal(three?.left);
      expect((row?.right ?? 0) - (two?.right ?? 0)).to.be.below(24);
      expect(state?.left).to.be.above(couple?.right ?? Infinity);
      expect(state?.bottom).to.be.below(one?.top ?? 0);
    }
  });

  it('how the judge marks opens above the list, in the line of the other ways', async () => {
    await page.setViewport(phone);
    await page.goto(at('judge/'));
    const [first, ...others] = await boxesOf(page, '.judge-ways :is(a, summary)');
    for (const { top } of others) expect(top).to.equal(first?.top);
    await press(page, 'How I mark');
    await waitForText(page, 'Keep this order');
    const [summary] = await boxesOf(page, '.judge-settings summary');
    expect(summary?.top, 'it stays under the finger').to.equal(first?.top);
    const [form] = await boxesOf(page, '.judge-settings form');
    const [heat] = await boxesOf(page, '.judge-heat');
    expect(form?.bottom).to.be.below(heat?.top ?? 0);
    await page.setViewport(wide);
  });

  function at(path: string): string {
    return demo.url(path);
  }

  async function open(heat: string, size: { width: number; height: number }): Promise<void> {
    await page.setViewport(size);
    await page.goto(at(`judge/heat/${heat}`));
    await page.waitForSelector('.slip-foot .slip-primary:not(:disabled)');
  }
});

const widthOf = (box: Box | undefined): number => (box ? box.right - box.left : 0);
const heightOf = (box: Box | undefined): number => (box ? box.bottom - box.top : 0);
