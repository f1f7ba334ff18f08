import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Demo } from '../support/demo.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';
import { visibleText } from '../support/wait-in-page.ts';

const exercises = [
  ...['Letters', 'Places as letters', 'Number', 'Feedback only'],
  ...['Solo', 'Solo in parts', 'Callbacks', 'Final'],
];

describe('a judge practises every way of marking, and nothing of it counts', () => {
  let demo: Demo;
  let page: Page;
  const requests: string[] = [];

  demoInBrowser(async (opened) => {
    ({ demo } = opened);
    page = await opened.pageOf('Judge A');
    await page.goto(demo.url('judge/practice'));
    await waitForText(page, 'Practice: nothing is sent');
    await page.waitForNetworkIdle();
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  });

  it('a band says that it is practice, with couples that are invented', async () => {
    await waitForText(page, 'Practice: these couples are invented');
    await waitForText(page, 'Practice Couple 1');
  });

  it('letters are given, changed and taken back as in a heat, and say so', async () => {
    await tapMark('medals-1', 'GH');
    await tapMark('medals-2', 'G');
    await waitForText(page, '2 of 4 marked');
    await tapMark('medals-2', 'S');
    await press(page, /^Take back$/);
    await waitForText(page, '1 of 4 marked');
  });

  it('the same rules say no: a sheet with marks missing is not signed', async () => {
    await press(page, /^Sign$/);
    await waitForText(page, 'Not signed yet, missing: 2, 3, 4');
  });

  it('a whole sheet is signed, and no chairman is asked for it', async () => {
    for (const [couple, letter] of [
      ['2', 'G'],
      ['3', 'S'],
      ['4', 'B'],
    ] as const)
      await tapMark(`medals-${couple}`, letter);
    await press(page, /^Sign$/);
    await press(page, /^Sign now$/);
    await waitForText(page, 'Signed, the signature is kept here');
    expect(await page.$('.slip-reopen')).to.equal(null);
  });

  it('every way of marking comes in turn', async () => {
    const seen: string[] = [];
    for (const exercise of exercises) {
      await waitForText(page, new RegExp(`Practice\\s*·\\s*${exercise} · Waltz`));
      seen.push(exercise);
      if (exercise !== exercises.at(-1)) await press(page, /Next/);
    }
    expect(seen).to.deep.equal(exercises);
    await tapMark('placement-1', '1');
    await waitForText(page, '1 of 4 marked');
  });

  it('no request was made since the page opened, and nothing is kept in the browser', async () => {
    expect(requests).to.deep.equal([]);
    const kept = await page.evaluate(async () => (await indexedDB.databases()).length);
    expect(kept).to.equal(0);
  });

  it('its script has no way to send or to keep', () => {
    const folder = 'dist/public/assets';
    const names = JSON.parse(readFileSync('dist/public/assets.json', 'utf8'));
    const name = readdirSync(folder).find((file) => file === names['practice.js']);
    const script = readFileSync(`${folder}/${name ?? 'none'}`, 'utf8');
    for (const way of [
      'indexedDB',
      'fetch(',
      '.fetch',
      'XMLHttpRequest',
      'sendBeacon',
      'WebSocket',
    ])
      expect(script.includes(way), way).to.equal(false);
  });

  it('the judge’s own marks are as they were', async () => {
    await page.goto(demo.url('judge/marks'));
    await waitForText(page, 'Heat 101');
    expect(await visibleText(page)).not.to.contain('Practice Couple');
  });

  async function tapMark(entry: string, mark: string): Promise<void> {
    await page.waitForSelector(`li[data-entry="${entry}"] .slip-mark`);
    await page.$$eval(
      `li[data-entry="${entry}"] .slip-mark`,
      (marks, value) => {
        const wanted = marks.find(
          (one) => one.querySelector('.slip-mark-value')?.textContent === value,
        );
        if (wanted instanceof HTMLElement) wanted.click();
      },
      mark,
    );
  }
});
