import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../support/browser.ts';
import { commandLine } from '../support/command-line.ts';
import type { Client, Demo } from '../support/demo.ts';
import { openFlakyWay, type FlakyWay } from '../support/flaky-way.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import { visit } from '../support/marked-demo.ts';
import { press, waitForText, waitUntilLive } from '../support/pages-in-browser.ts';
import { markRow, rowsOf, typeNumber } from '../support/slip-page.ts';
import { everyRowSaved, openSlip } from '../support/way-hands.ts';

const question = 'Every couple has the same mark. Is it meant so?';

describe('a doubtful sheet is asked about once, over two tablets and any network', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let way: FlakyWay;
  let admin: Client;
  let first: Page;
  let second: Page;

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    way = await openFlakyWay(demo.port);
    way.turn('slow');
    admin = await demo.signIn('Administrator');
    const { cookie } = await demo.signIn('Judge A');
    first = await visit(await browser.createBrowserContext(), cookie);
    second = await visit(await browser.createBrowserContext(), cookie);
  });
  after(() => {
    way.close();
  });

  it('put aside on one tablet, it stands on the other, which answers it offline', async () => {
    await called('102');
    for (const entry of await rowsOf(first)) await markRow(first, entry, 'G');
    await everyRowSaved(first);
    await waitForText(second, '7 of 7 marked');
    await press(first, /^Sign$/);
    await press(first, /^Sign now$/);
    await waitForText(first, question);
    await waitForText(second, question);
    await press(first, 'Look again');
    await second.setOfflineMode(true);
    await press(second, 'Sign all the same');
    await waitForText(second, /^Signature kept here$/m);
    await waitForText(second, '1 signature is kept here');
    expect(await textOf(first)).not.to.contain('Signed');
    await second.setOfflineMode(false);
    for (const page of [first, second]) await waitForText(page, /^Signed$/m);
  });

  it('asked by two tablets that do not hear of each other, it is recorded once', async () => {
    await called('103');
    for (const entry of await rowsOf(first)) await typeNumber(first, entry, '88');
    await everyRowSaved(first);
    await waitForText(second, '5 of 5 marked');
    await second.setOfflineMode(true);
    for (const page of [second, first]) {
      await press(page, /^Sign$/);
      await press(page, /^Sign now$/);
      await waitForText(page, question);
    }
    await press(second, 'Sign all the same');
    await press(first, 'Sign all the same');
    await waitForText(first, /^Signed$/m);
    await second.setOfflineMode(false);
    await waitForText(second, /^Signed$/m);
    await waitForText(second, 'Online, all saved');
  });

  it('a tablet loaded anew in the middle asks still, and takes the answer', async () => {
    await admin.accept({
      type: 'ReopenScorecard',
      data: { sheet: 'heat.103', judge: 'judge-a', reason: 'a wrong number' },
    });
    await waitForText(first, '5 of 5 marked');
    await press(first, /^Sign$/);
    await press(first, /^Sign now$/);
    await first.reload({ waitUntil: 'domcontentloaded' });
    await waitForText(first, question);
    await press(first, 'Sign all the same');
    await waitForText(first, /^Signed$/m);
  });

  it('the log has each question and each answer, and the history says both in words', async () => {
    const { rows } = await commandLine(demo.data).json('events', 'list', '2026-nebraska');
    const sheetsOf = (type: string): string[] =>
      rows.filter((one) => one.type === type).map(({ data }) => data.sheet);
    const wanted = ['heat.102', 'heat.103', 'heat.103'];
    expect(sheetsOf('ScorecardQuestioned')).to.deep.equal(wanted);
    expect(sheetsOf('ScorecardSigned')).to.deep.equal(wanted);
    const page = await visit(await browser.createBrowserContext(), admin.cookie);
    await page.goto(demo.url('history?judge=judge-a'));
    await waitForText(page, /Judge A was asked before signing .*102.*: Every couple has the same/);
    await waitForText(page, /Judge A signed .*102.* and stood by it when asked\./);
  });

  async function called(heat: string): Promise<void> {
    await admin.accept({ type: 'CallHeat', data: { heat } });
    const url = demo.url(`judge/heat/${heat}`);
    await openSlip(first, way.address(url));
    await openSlip(second, url);
    for (const page of [first, second]) await waitUntilLive(page);
  }
});

function textOf(page: Page): Promise<string> {
  return page.$eval('.slip-foot', (foot) => foot.textContent);
}
