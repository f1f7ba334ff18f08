import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { visit } from '../support/marked-demo.ts';
import { press, waitForText, waitUntilLive } from '../support/pages-in-browser.ts';

const twice = 'Teller is in heat 101 twice, with back numbers 801 and 802';

describe('at the desk a dancer with one name', () => {
  let demo: Demo;
  let admin: Client;
  let page: Page;
  demoInBrowser(async (opened) => {
    ({ demo } = opened);
    admin = await demo.signIn('Administrator');
    page = await visit(await opened.browser.createBrowserContext(), admin.cookie);
  });

  /** The choice of a list that reads so. */
  const choose = async (field: string, word: string): Promise<void> => {
    const value = await page.$$eval(
      `select[name="${field}"] option`,
      (all, wanted) => all.find(({ textContent }) => textContent === wanted)?.value ?? '',
      word,
    );
    expect(value, word).not.to.equal('');
    await page.select(`select[name="${field}"]`, value);
  };

  it('is added by the form, and stands by that name', async () => {
    await page.goto(demo.url('desk/entries'));
    await press(page, 'Add a dancer');
    await page.type('input[name="field.first"]', 'Teller');
    await page.keyboard.press('Enter');
    await waitForText(page, 'Teller added as student.');
    await choose('field.lead', 'Teller');
  });

  it('is told of, live, with both back numbers once two couples of a heat need it', async () => {
    const [lead = ''] = await page.$$eval('select[name="field.lead"] option', (all) =>
      all.filter(({ textContent }) => textContent === 'Teller').map(({ value }) => value),
    );
    await page.goto(demo.url('desk/'));
    await waitUntilLive(page);
    for (const [couple, follow, back] of [
      ['t1', 'd00002', 801],
      ['t2', 'd00004', 802],
    ] as const)
      await admin.accept(
        { type: 'FormCouple', data: { couple, lead, follow } },
        { type: 'RegisterEntry', data: { entry: couple, contest: '101-1', couple, back } },
      );
    await waitForText(page, twice);
    for (const [path, size] of [
      ['desk/heats/101', 320],
      ['desk/coverage', 1280],
      ['emcee', 1280],
      ['desk/', 320],
    ] as const) {
      await page.setViewport({ width: size, height: 900 });
      await page.goto(demo.url(path));
      await waitForText(page, twice);
    }
    await page.goto(demo.url('desk/entries'));
  });
});
