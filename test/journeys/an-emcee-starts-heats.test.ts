import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { visit } from '../support/marked-demo.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';

describe('an emcee starts heats', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let page: Page;
  let admin: Client;

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    admin = await demo.signIn('Administrator');
    page = await visit(await browser.createBrowserContext(), admin.cookie);
    await page.setViewport({ width: 820, height: 1180 });
    await page.goto(demo.url('emcee'));
  });

  it('reads who dances, by back number, how many, and what comes then', async () => {
    await waitForText(page, 'Heat 101 is on the floor.');
    await waitForText(page, /\d+ couples/);
    expect(await page.$$eval('.is-now .announce li', (all) => all.length)).to.be.greaterThan(2);
    expect(await page.$$eval('.heat-strip li', (all) => all.length)).to.be.greaterThan(2);
  });

  it('the space bar starts the next heat; a second press at once starts no other', async () => {
    await page.keyboard.press('Space');
    await waitForText(page, 'Heat 102 is on the floor.');
    await waitForText(page, 'Start heat 103');
    await page.keyboard.press('Space');
    await press(page, 'Start heat 103');
    expect(await page.$eval('h1', (one) => one.textContent)).to.contain('Heat 102');
  });

  it('takes the call back while nobody has marked', async () => {
    await press(page, 'Take back the call');
    await waitForText(page, 'No heat is on the floor.');
    await waitForText(page, 'Start heat 102');
  });

  it('follows what the desk calls, without a press', async () => {
    await admin.accept({ type: 'CallHeat', data: { heat: '103' } });
    await waitForText(page, 'Heat 103 is on the floor.');
    expect(await page.$('input[type=number], [name="field.mark"]')).to.equal(null);
  });
});
