import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { openCutOff, type CutOff } from '../support/cut-off.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { openDevice, press, waitForText } from '../support/pages-in-browser.ts';
import { tapCouple, waitForStates } from '../support/slip-hands.ts';

const host = 'hall.test';

describe('a tablet on an address without https', () => {
  let demo: Demo;
  let way: CutOff;
  let browser: TestBrowser;
  let page: Page;
  let errors: readonly string[] = [];

  before(async () => {
    demo = await startDemo();
    way = await openCutOff(demo.port);
    browser = await openBrowser();
    ({ page, errors } = await openDevice(browser, { width: 1180, height: 820 }));
  });
  after(async () => {
    await browser.close();
    await way.close();
    await demo.stop();
  });

  it('says that it cannot be opened without a network, and why', async () => {
    await page.goto(way.address(demo.address('Judge A', host)));
    expect(await page.evaluate(() => window.isSecureContext)).to.equal(false);
    await press(page, 'Sign in as judge A');
    await waitForText(page, 'opening without a network needs https');
    await press(page, 'Heat 101 is on the floor - go');
    await waitForText(page, 'Marking offline needs https');
  });

  it('keeps marks while the page stays open, and sends them when the network is back', async () => {
    await waitForText(page, '· Waltz');
    await tapCouple(page, 101);
    await waitForStates(page, { saved: 1 });
    await way.cut();
    await tapCouple(page, 102);
    await waitForStates(page, { saved: 1, 'kept here': 1 });
    await way.mend();
    await waitForStates(page, { saved: 2 });
  });

  it('meets no error of its own', () => {
    expect(errors).to.deep.equal([]);
  });
});
