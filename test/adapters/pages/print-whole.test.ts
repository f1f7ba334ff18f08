import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { shownDemo } from '../../support/demo-in-browser.ts';
import type { Demo } from '../../support/demo.ts';
import { papers, splitInPrint } from '../../support/split-in-print.ts';

const paths = [
  'agenda',
  'hall',
  'standings',
  ...['101-1', '102-1', '103-1', '104-1'].map((contest) => `standings/${contest}`),
  ...['levels', 'ages', 'studios', 'students', 'instructors', 'professionals', 'multi'].map(
    (report) => `reports/${report}`,
  ),
  ...['desk/', 'desk/heats', 'desk/heats/105', 'desk/entries', 'desk/judges', 'desk/coverage'],
  ...['desk/contests/101-1', 'desk/contests/103-1', 'desk/screens', 'emcee', 'dj', 'history'],
];

describe('on paper nothing is cut that belongs together', () => {
  let demo: Demo;
  let page: Page;
  shownDemo(async (opened) => {
    ({ demo } = opened);
    page = await opened.pageOf('Administrator');
    await page.emulateMediaType('print');
  });

  for (const format of papers)
    it(`no card, heat or row of a table stands on two sheets of ${format}`, async () => {
      const faults: string[] = [];
      let whole = 0;
      for (const path of paths) {
        await page.goto(demo.url(path));
        const found = await splitInPrint(page, format);
        faults.push(...found.split.map((line) => `${path}: ${line}`));
        whole += found.whole;
      }
      expect(faults.join('\n')).to.equal('');
      expect(whole, 'what was looked at').to.be.greaterThan(300);
    });

  it('what is cut is found', async () => {
    await page.goto(demo.url('desk/judges'));
    await page.addStyleTag({ content: '.card { break-inside: auto !important }' });
    const { split } = await splitInPrint(page, 'A4');
    expect(split).not.to.deep.equal([]);
  });
});
