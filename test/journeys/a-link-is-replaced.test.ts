import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { openPage, type TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { visit } from '../support/marked-demo.ts';
import { of } from '../support/large-heat.ts';
import { press, waitForText, waitUntilLive } from '../support/pages-in-browser.ts';
import { tapCouple } from '../support/slip-page.ts';
import { tokensOf } from '../security/hostile-client.ts';

const heat = 'judge/heat/101';
const signedOut = 'Signed out, open your judge link again';

describe('a judge’s link is replaced while two tabs of the tablet are open', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;
  let first: Page;
  let second: Page;

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    admin = await demo.signIn('Administrator');
    first = await opened.pageOf('Judge A');
    second = await openPage(first.browserContext());
    for (const tab of [first, second]) {
      await tab.goto(demo.url(heat));
      await waitForText(tab, 'Online, all saved');
      await waitUntilLive(tab);
    }
    await admin.accept(of('ReplaceJudgeLink', { judge: 'judge-a' }));
  });

  it('both keep their page and say that they are signed out, tapped or not', async () => {
    await tapCouple(first, 101);
    await waitForText(first, `${signedOut}: 1 mark is kept here.`);
    await waitForText(second, signedOut);
    expect(await second.$('.slip-foot')).not.to.equal(null);
  });

  it('the new link sends what was kept, and the other tab shows it', async () => {
    const link = tokensOf(demo).signJudgeLink('2026-nebraska', { judge: 'judge-a', epoch: 1 });
    await first.goto(demo.url(`link/${link}`));
    await press(first, 'Sign in as judge A');
    await waitForText(first, 'My heats');
    await first.goto(demo.url(heat));
    await waitForText(first, '1 of 6 called back');
    await waitForText(first, 'Online, all saved');
    await waitForText(second, '1 of 6 called back');
    await waitForText(second, 'Online, all saved');
  });

  it('both hear again what the desk does', async () => {
    await admin.accept(of('CallHeat', { heat: '102' }));
    for (const tab of [first, second]) await waitForText(tab, 'This heat is over');
  });

  it('a tablet learns all that it missed from a page that fetches itself again', async () => {
    const judge = await demo.signIn('Judge B');
    const tablet = await visit(await browser.createBrowserContext(), judge.cookie);
    await tablet.goto(demo.url(heat));
    await waitForText(tablet, '0 of 6 called back');
    // It hears nothing, as where a message was missed.
    await tablet.$$eval('turbo-cable-stream-source', (all) => all.forEach((one) => one.remove()));
    const data = { sheet: '101-1.r1.d0', judge: 'judge-b', entry: '101-1-1', dance: 0, mark: 1 };
    await judge.accept(of('RecordMark', data));
    await tablet.evaluate(async () => {
      const text = await (await fetch(location.href)).text();
      const page = new DOMParser().parseFromString(text, 'text/html');
      const json = page.querySelector('#judge-news')?.getAttribute('data-json') ?? '';
      document.querySelector('#judge-news')?.setAttribute('data-json', json);
    });
    await waitForText(tablet, '1 of 6 called back');
  });
});
