import type { Page } from 'puppeteer';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Demo } from '../support/demo.ts';
import { markDemo, visit } from '../support/marked-demo.ts';
import { waitForText } from '../support/pages-in-browser.ts';

describe('an administrator asks who changed this', () => {
  let demo: Demo;
  let page: Page;

  demoInBrowser(async (opened) => {
    ({ demo } = opened);
    const admin = await markDemo(demo);
    page = await visit(await opened.browser.createBrowserContext(), admin.cookie);
  });

  it('presses a mark of published results and reads its history', async () => {
    await page.goto(demo.url('standings/103-1'));
    await Promise.all([page.waitForNavigation(), page.click('td.mark a.traced')]);
    await waitForText(page, /Judge A marked couple \d+: \d+ \(Cha Cha, heat 103\)/);
  });

  it('presses the callbacks of a judge and reads how they came', async () => {
    await page.goto(demo.url('desk/contests/101-1'));
    await Promise.all([page.waitForNavigation(), page.click('#recall td.mark a.traced')]);
    await waitForText(page, /Judge A marked couple \d+: 1/);
  });
});
