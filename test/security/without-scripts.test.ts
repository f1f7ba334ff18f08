import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { openPage, type TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import { demoBase, type Demo } from '../support/demo.ts';

/**
 * A browser names the page a form was posted from only if the page's referrer policy lets it: the
 * check against other sites' pages must not refuse our own where no script runs.
 */
describe('a form works without scripts', () => {
  let demo: Demo;
  let browser: TestBrowser;

  demoInBrowser((opened) => {
    ({ demo, browser } = opened);
  });

  async function signedIn(label: string): Promise<Page> {
    const page = await openPage(await browser.createBrowserContext());
    await page.setJavaScriptEnabled(false);
    await page.goto(demo.address(label));
    await press(page, 'form button.main');
    return page;
  }

  it('a judge signs in by the link and sees the heats', async () => {
    const page = await signedIn('Judge A');
    expect(new URL(page.url()).pathname).to.equal(`${demoBase}judge/`);
    expect(await wordsOf(page)).to.contain('Heat 101');
  });

  it('the desk calls a heat and is told so', async () => {
    const page = await signedIn('Administrator');
    await page.goto(demo.url('desk/'));
    await press(page, 'form:has([name="type"][value="CallHeat"]) button');
    expect(new URL(page.url()).pathname).to.equal(`${demoBase}desk/`);
    expect(await wordsOf(page)).to.match(
      /Done: Closed heat 101\. Called heat 102\. Desk On the floor Heat 102/,
    );
  });
});

async function press(page: Page, selector: string): Promise<void> {
  const [answer] = await Promise.all([page.waitForNavigation(), page.click(selector)]);
  expect(answer?.status(), page.url()).to.equal(200);
}

async function wordsOf(page: Page): Promise<string> {
  const html = await page.content();
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}
