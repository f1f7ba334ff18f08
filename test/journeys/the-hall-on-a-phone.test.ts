import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { layouts } from '../../src/domain/screen/shows.ts';
import type { TestBrowser } from '../support/browser.ts';
import { shownDemo } from '../support/demo-in-browser.ts';
import type { Demo } from '../support/demo.ts';
import { openDevice, waitForText } from '../support/pages-in-browser.ts';

describe('the hall on a phone', () => {
  let demo: Demo;
  let browser: TestBrowser;

  shownDemo((opened) => {
    ({ demo, browser } = opened);
  });

  async function open(path: string, width: number): Promise<Page> {
    const { page } = await openDevice(browser, { width, height: 844 });
    await page.goto(demo.url(path));
    await waitForText(page, /^live$/m);
    return page;
  }

  for (const width of [320, 390])
    for (const path of [...layouts.map((layout) => `hall?layout=${layout}`), 'screen/agenda'])
      it(`${path}, ${String(width)} wide: nothing is small, cut or covered`, async () => {
        const page = await open(path, width);
        expect(await page.evaluate(faults)).to.deep.equal([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.equal(width);
      });
});

/** Runs in the page: every piece of text that is below 14 px, not whole, or under something. */
function faults(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  const around = (of: Element | null): Element[] => (of ? [of, ...around(of.parentElement)] : []);
  const isCut = (one: Element): boolean =>
    getComputedStyle(one).overflow !== 'visible' &&
    (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 2);
  const lies = (one: Element): boolean => getComputedStyle(one).position !== 'static';
  const check = (text: Node, of: Element): void => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const words = String(text.textContent);
    if (parseFloat(getComputedStyle(of).fontSize) < 14) found.push(`small: ${words}`);
    if (around(of).slice(0, -2).some(isCut)) found.push(`cut: ${words}`);
    of.scrollIntoView({ block: 'end', behavior: 'instant' });
    for (const { left, right, top, bottom } of range.getClientRects()) {
      const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (around(at).find(lies)?.contains(of) === false) found.push(`covered: ${words}`);
      if (left < 0 || right > innerWidth) found.push(`beyond the edge: ${words}`);
    }
  };
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const of = text.parentElement;
    const isWritten = of !== null && String(text.textContent).trim() !== '';
    if (!isWritten || of.closest('.board-controls, .skip, script')) continue;
    if (of.getClientRects().length > 0) check(text, of);
  }
  return found;
}
