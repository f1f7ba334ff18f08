import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { of } from '../support/large-heat.ts';
import { markDemo, visit } from '../support/marked-demo.ts';
import { waitForText } from '../support/pages-in-browser.ts';

describe('the hall leaves out no line of the standings without a word', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;
  let total: number;
  const address = (path: string) => demo.url(path);

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    admin = await markDemo(demo);
    await admin.accept(
      of('AdoptRules', { showProvisional: true }),
      of('DirectScreen', { screen: 'results', page: 'standings', contest: '101-1' }),
    );
    const page = await open('screen/results', { width: 390, height: 844 });
    total = (await page.$$('.board-list li')).length;
    expect(total).to.be.above(8);
  });

  async function open(path: string, size: { width: number; height: number }): Promise<Page> {
    const page = await visit(await browser.createBrowserContext(), '');
    await page.setViewport(size);
    await page.goto(address(path));
    await waitForText(page, /^live$/m);
    return page;
  }

  for (const [width, height] of [
    [3840, 2160],
    [1920, 1080],
    [1280, 720],
    [1180, 820],
    [390, 844],
  ] as const)
    it(`on ${String(width)} x ${String(height)}: what is seen and counted is all`, async () => {
      const page = await open('hall?layout=split', { width, height });
      const { seen, said } = await page.evaluate(linesOf);
      expect(seen).to.be.within(1, 8);
      expect(seen + said).to.equal(total);
    });

  it('counts anew when the display changes, and after every change of the board', async () => {
    const page = await open('hall?layout=split', { width: 1920, height: 1080 });
    const isWhole = async () => {
      const { seen, said } = await page.evaluate(linesOf);
      return seen + said === total;
    };
    const { seen } = await page.evaluate(linesOf);
    await page.setViewport({ width: 1000, height: 900 });
    await eventually('more lines', async () => (await page.evaluate(linesOf)).seen > seen);
    await eventually('a count that is right', isWhole);
    await page.setViewport({ width: 1920, height: 1080 });
    await admin.accept(of('CallHeat', { heat: '117' }));
    await waitForText(page, /^117$/m);
    await eventually('a count that is right', isWhole);
  });
});

/** The lines that are seen whole, and the number in words under them. Runs in the page. */
function linesOf(): { seen: number; said: number } {
  const list = document.querySelector('.standing-lists')?.getBoundingClientRect();
  const rows = [...document.querySelectorAll('.standing-lists li')];
  const isSeen = (row: Element): boolean => {
    const box = row.getBoundingClientRect();
    return list !== undefined && box.left < list.right - 1 && box.bottom <= list.bottom + 1;
  };
  const words = document.querySelector<HTMLElement>('.standing-more')?.innerText ?? '';
  return {
    seen: rows.filter(isSeen).length,
    said: Number(/^and (\d+) more on the results screen$/.exec(words)?.[1] ?? 0),
  };
}
