import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { shownDemo } from '../../support/demo-in-browser.ts';
import type { Demo } from '../../support/demo.ts';

/** What an A4 page has inside its margins, in CSS pixels. */
const paper = { width: 680, height: 1009 };
/** So far under the heading a reader still takes the word for one about the whole page. */
const nearest = 260;

const reports = ['levels', 'ages', 'studios', 'students', 'instructors', 'multi'];

const prints: [path: string, word: string][] = [
  ['standings', 'nothing yet'],
  ['standings/103-1', 'official'],
  ['standings/102-1', 'being judged'],
  ['standings/101-1', 'provisional'],
  ['hall', 'provisional'],
  ['screen/results', 'provisional'],
  ['screen/standings', 'official'],
  ['desk/contests/103-1', 'official'],
  ['desk/contests/102-1', 'being judged'],
  ...reports.map((report): [string, string] => [`reports/${report}`, 'provisional']),
];

describe('a print of results', () => {
  let demo: Demo;
  let page: Page;
  shownDemo(async (opened) => {
    ({ demo } = opened);
    page = await opened.pageOf('Administrator');
    await page.setViewport(paper);
    await page.emulateMediaType('print');
  });

  for (const [path, word] of prints)
    it(`/${path} says ${word} near its heading, in black on white`, async () => {
      await page.goto(demo.url(path));
      const printed = await page.evaluate(wordUnderHeading, word);
      expect(printed, 'no such word is seen').to.include({ ink: 'rgb(0, 0, 0)' });
      expect(printed?.navigation, 'the navigation is printed').to.equal(false);
      expect(printed?.under).to.be.within(-40, nearest);
    });
});

interface Printed {
  /** How far the word stands under the top of the heading, in CSS pixels. */
  readonly under: number;
  readonly ink: string;
  readonly navigation: boolean;
}

/** Runs in the page: the first of its words that is seen and is this one. */
function wordUnderHeading(wanted: string): Printed | undefined {
  const heading = document.querySelector('h1')?.getBoundingClientRect().top ?? 0;
  const words = [...document.querySelectorAll<HTMLElement>('.result-word, .hall-word')];
  const seen = words.find(
    (one) => one.innerText.trim() === wanted && one.getClientRects().length > 0,
  );
  const under = (seen?.getBoundingClientRect().top ?? 0) - heading;
  const nav = document.querySelector('nav[aria-label="Pages"]')?.getClientRects().length ?? 0;
  return seen && { under, ink: getComputedStyle(seen).color, navigation: nav > 0 };
}
