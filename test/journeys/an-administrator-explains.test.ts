import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { startDemo, type Client, type Demo } from '../support/demo.ts';
import { openDevice, press, waitForText } from '../support/pages-in-browser.ts';
import { signature } from '../support/signature.ts';

// No localhost: over plain http this host is no secure context, as a hall's LAN address is none.
const host = 'floorcraft.test';
const sheet = '101-1.r1.d0';

describe('an administrator finds who changed what, and corrects without erasing', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let page: Page;
  let judge: Client;
  let errors: readonly string[] = [];
  const at = (path: string): string => `http://${host}:${String(demo.port)}/showcase/${path}`;
  const inDemo = (path: string): string => at(`2026/nebraska/${path}`);

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
    judge = await demo.signIn('Judge C');
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  it('signs in with the printed link, once', async () => {
    ({ page, errors } = await openDevice(browser, { width: 1180, height: 820 }));
    await page.goto(demo.address('Administrator', host));
    expect(await page.evaluate(() => window.isSecureContext)).to.equal(false);
    await press(page, 'Sign in as admin');
    await waitForText(page, 'Administration');
    const other = await openDevice(browser, { width: 390, height: 844 });
    await other.page.goto(demo.address('Administrator', host));
    await press(other.page, 'Sign in as admin');
    await waitForText(other.page, 'used already');
  });

  it('sees the list of showcases and creates another one', async () => {
    await waitForText(page, 'Nebraska Dance Festival');
    await press(page, 'Create a showcase');
    await waitForText(page, 'Time zone');
    await fill(page, 'field.title', 'Boston Invented Open');
    await fill(page, 'field.path', '2026/boston/');
    await setDate(page, 'field.start', '2026-12-04');
    await setDate(page, 'field.end', '2026-12-06');
    await press(page, /^Create$/);
    await waitForText(page, 'Boston Invented Open');
    await page.goto(at('2026/boston/'));
    await waitForText(page, 'Boston Invented Open');
  });

  it('calls the next heat from the desk', async () => {
    await page.goto(inDemo('desk/'));
    await press(page, 'Call heat 102');
    await waitForText(page, /On the floor\s+Heat 102/);
  });

  it('finds a changed mark in the history: who, before and after', async () => {
    const line = { sheet, judge: 'judge-c', entry: '101-1-1', dance: 0 };
    await judge.accept(
      { type: 'RecordMark', data: { ...line, mark: 1 } },
      { type: 'WithdrawMark', data: line },
    );
    await page.goto(inDemo('history?judge=judge-c'));
    await waitForText(page, /Judge C marked couple \d+: 1 \(/);
    await waitForText(page, /Judge C took back 1 of couple \d+/);
  });

  it('reopens a signed scorecard with a reason, which the history keeps', async () => {
    await judge.accept(...signed());
    await page.goto(inDemo('desk/heats/101'));
    await reasonFor(page, /^Reopen/, 'Judge C pressed too early');
    await waitForText(page, 'Scorecard of judge C reopened');
    await page.goto(inDemo('history?judge=judge-c'));
    await waitForText(page, 'reopened');
    await waitForText(page, 'Judge C pressed too early.');
  });

  it('publishes results, which must be retracted before a card on them is reopened', async () => {
    await page.goto(inDemo('desk/'));
    await press(page, 'Call heat 103');
    await waitForText(page, /On the floor\s+Heat 103/);
    await page.select('[name="field.heat"]', '104');
    await press(page, 'Call this heat');
    await waitForText(page, /On the floor\s+Heat 104/);
    for (const letter of ['A', 'B', 'C', 'D', 'E']) {
      const client = await demo.signIn(`Judge ${letter}`);
      const card = { sheet: 'heat.104', judge: `judge-${letter.toLowerCase()}` };
      const mark = { ...card, entry: '104-1-1', dance: 0, mark: 90 };
      await client.accept({ type: 'RecordMark', data: mark }, signature(card));
    }
    await page.goto(inDemo('desk/contests/104-1'));
    await page.locator('button::-p-text(Publish the results)').click();
    await waitForText(page, 'official');
    await page.goto(inDemo('desk/heats/104'));
    await reasonFor(page, /^Reopen/, 'a wrong number');
    await waitForText(page, 'retract them first');
    await page.goto(inDemo('desk/contests/104-1'));
    await reasonFor(page, /^Retract/, 'a wrong number');
    await waitForText(page, 'retracted: a wrong number.');
    await page.goto(inDemo('desk/heats/104'));
    await reasonFor(page, /^Reopen/, 'a wrong number');
    await waitForText(page, 'reopened (');
  });

  it('looks at the showcase as it was before', async () => {
    await page.goto(inDemo('standings?as-of=50'));
    await waitForText(page, 'As of revision 50');
    await waitForText(page, 'Nothing on this page is live');
  });

  it('no page met an error of its own', () => {
    expect(errors).to.deep.equal([]);
  });
});

/** All six callbacks of one sheet, and the signature. */
function signed(): { type: string; data: object }[] {
  const card = { sheet, judge: 'judge-c' };
  const marks = [1, 2, 3, 4, 5, 6].map((entry) => ({
    type: 'RecordMark',
    data: { ...card, entry: `101-1-${String(entry)}`, dance: 0, mark: 1 },
  }));
  return [...marks, signature(card)];
}

/** Opens what needs a reason, gives it, and sends it. */
async function reasonFor(page: Page, act: RegExp, reason: string): Promise<void> {
  await press(page, act);
  await (await page.waitForSelector('details[open] [name="field.reason"]'))?.type(reason);
  await (await page.$('details[open] form button'))?.click();
}

async function fill(page: Page, name: string, text: string): Promise<void> {
  const input = await page.waitForSelector(`[name="${name}"]`, { visible: true });
  await input?.type(text);
}

async function setDate(page: Page, name: string, date: string): Promise<void> {
  await page.$eval(
    `[name="${name}"]`,
    (input, value) => {
      if (input instanceof HTMLInputElement) input.value = value;
    },
    date,
  );
}
