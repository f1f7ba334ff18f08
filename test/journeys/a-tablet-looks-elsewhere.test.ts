import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { cutOffTablet } from '../support/cut-off-tablet.ts';
import type { CutOff } from '../support/cut-off.ts';
import { demoBase } from '../support/demo.ts';
import { openTablet } from '../support/judge-tablet.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';
import { giveLetter, tapCouple, waitForStates } from '../support/slip-hands.ts';
import { visibleText } from '../support/wait-in-page.ts';

const kept = 'this is what the tablet keeps';

describe('a tablet without a network never ends on an error page of the browser', () => {
  let way: CutOff;
  let page: Page;

  cutOffTablet(openTablet, async (opened) => {
    ({ way, page } = opened);
    await waitForText(page, 'Online, all saved');
  });

  const at = (path: string): string => way.address(`http://localhost:1${demoBase}${path}`);
  const text = (): Promise<string> => visibleText(page);

  it('the bar alone says how the tablet stands, online and without a network', async () => {
    await page.waitForSelector('[data-live-status][data-state="live"]');
    expect(await text()).not.to.match(/^\s*(live|connecting)\s*$/m);
    await press(page, 'Heat 101 is on the floor - go');
    await waitForText(page, '· Waltz');
    await way.cut();
    await tapCouple(page, 101);
    await waitForStates(page, { 'kept here': 1 });
    await waitForText(page, /(No network|The server does not answer): 1 mark is kept here/);
    expect(await text()).not.to.match(/^\s*(live|connecting|not live .*)\s*$/m);
  });

  it('practice opens from a list that was loaded before the cut, and marks', async () => {
    await way.mend();
    await page.goto(at('judge/'));
    await waitForText(page, 'Online, all saved');
    await way.cut();
    await press(page, 'Practice heat');
    await waitForText(page, 'nothing you give here counts');
    await giveLetter(page, 1, 'GH');
    await waitForText(page, '1 of 4 marked');
    await page.reload();
    await waitForText(page, 'Practice: nothing is sent');
    await waitForText(page, '0 of 4 marked');
  });

  it('my marks opens from the kept list, with own marks to be read', async () => {
    await press(page, 'My heats');
    await waitForText(page, kept);
    await press(page, 'My marks');
    await waitForText(page, 'is shown with the network');
    await waitForText(page, 'not called back so far');
    expect(await page.$('.own-sheet button, .own-sheet form')).to.equal(null);
    await page.reload();
    await waitForText(page, 'is shown with the network');
  });

  for (const [link, said] of [
    ['Agenda', 'The agenda needs the network'],
    ['Standings', 'The page of standings needs the network'],
    ['Hall screen', 'The hall screen needs the network'],
  ] as const) {
    it(`${link}: needs the network, says so after a reload too, and leads back`, async () => {
      await press(page, new RegExp(`^\\s*${link}`));
      await waitForText(page, said);
      await page.reload();
      await waitForText(page, said);
      await press(page, /^My heats$/);
      await waitForText(page, kept);
    });
  }

  it('a page of the past needs the network too', async () => {
    await page.goto(at('judge/heat/101?as-of=3'));
    await waitForText(page, 'That page needs the network');
  });

  it('from a page of the server too; "Try again" opens it once the network is back', async () => {
    await way.mend();
    await page.goto(at('judge/heat/101'));
    await waitForText(page, 'Online, all saved');
    await way.cut();
    await press(page, /^\s*Agenda/);
    await waitForText(page, 'The agenda needs the network');
    await way.mend();
    await press(page, 'Try again');
    await page.waitForFunction((path) => location.pathname === path, {}, `${demoBase}agenda`);
    await waitForText(page, 'Open Smooth Festival Trophy');
  });
});
