import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Demo } from '../support/demo.ts';
import { of } from '../support/large-heat.ts';
import { visit } from '../support/marked-demo.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';

const numbers = ['101', '102', '103', '104', '105', '106'];

describe('the desk enters a late couple', () => {
  let demo: Demo;
  let desk: Page;

  demoInBrowser(async (opened) => {
    ({ demo } = opened);
    const admin = await demo.signIn('Administrator');
    await admin.accept(of('CallHeat', { heat: '103' }), of('CloseHeat', { heat: '103' }));
    desk = await visit(await opened.browser.createBrowserContext(), admin.cookie);
  });

  async function find(back: string): Promise<void> {
    await desk.goto(demo.url('desk/contests/103-1'));
    await desk.type('input[name=late]', back);
    await Promise.all([desk.waitForNavigation(), desk.keyboard.press('Enter')]);
  }

  it('is not offered a couple that is entered, nor one that nobody knows', async () => {
    const entered = await entriesOf(desk, demo);
    await find(entered[0] ?? '');
    await waitForText(desk, `Couple ${entered[0] ?? ''} is entered in this contest already.`);
    await find('9999');
    await waitForText(desk, 'No couple wears 9999 in this showcase.');
  });

  it('finds it by number, is asked since the heat was danced, and told what was done', async () => {
    const entered = await entriesOf(desk, demo);
    const late = numbers.find((one) => !entered.includes(one));
    await find(late ?? '');
    await waitForText(desk, 'Heat 103 was danced already without this couple');
    await press(desk, `Enter ${late ?? ''}, `);
    expect(await desk.$('.notice')).to.equal(null);
    await desk.click('#late input[type=checkbox]');
    await Promise.all([desk.waitForNavigation(), press(desk, `Enter ${late ?? ''}, `)]);
    await waitForText(desk, `Couple ${late ?? ''} entered in "C Open Silver Cha Cha".`);
  });
});

async function entriesOf(desk: Page, demo: Demo): Promise<string[]> {
  await desk.goto(demo.url('desk/contests/103-1'));
  const heads = '[aria-label^="Entries of"] th[scope=row]';
  return desk.$$eval(heads, (cells) => cells.map((cell) => String(cell.textContent)));
}
