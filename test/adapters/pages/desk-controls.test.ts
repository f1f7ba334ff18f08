import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../../support/browser.ts';
import { demoInBrowser } from '../../support/demo-in-browser.ts';
import { faultsIn, palettes } from '../../support/axe-faults.ts';
import type { Client, Demo } from '../../support/demo.ts';
import { of } from '../../support/large-heat.ts';
import { markDemo, visit } from '../../support/marked-demo.ts';
import { waitForText, waitUntilLive } from '../../support/pages-in-browser.ts';
import { adminCommands, cookieOf, send } from '../../security/hostile-client.ts';

describe('the desk, the emcee and the DJ see what they need and no more', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;
  let page: Page;

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    admin = await markDemo(demo);
    await admin.accept(of('DirectScreen', { screen: 'wall', page: 'floor', layout: 'columns' }));
  });
  beforeEach(async () => {
    page = await visit(await browser.createBrowserContext(), admin.cookie);
  });
  afterEach(() => page.browserContext().close());

  async function open(path: string, width = 1180): Promise<void> {
    await page.setViewport({ width, height: 820 });
    await page.goto(demo.url(path));
  }

  it('a screen is asked only for what it is to show', async () => {
    await open('desk/screens');
    const fields = ['layout', 'contest', 'text'];
    const asked = (): Promise<string[]> =>
      page.$eval(
        '.cards .command',
        (form, names) =>
          names.filter((name) => form.querySelector(`[name="field.${name}"]`)?.checkVisibility()),
        fields,
      );
    expect(await asked()).to.deep.equal(['layout']);
    for (const [shows, needs] of [
      ['standings', ['contest']],
      ['message', ['text']],
      ['results', []],
      ['blank', []],
      ['floor', ['layout']],
    ] as const) {
      await page.select('.cards [name="field.page"]', shows);
      expect(await asked(), shows).to.deep.equal(needs);
    }
  });

  it('removing a screen stands apart from turning its pages, and is opened first', async () => {
    await open('desk/screens');
    const turning = await page.$eval('.cards .actions', (one) => one.textContent);
    expect(turning).to.contain('Page forward').and.not.to.contain('Remove');
    const remove = '.cards .button.grave';
    expect(await page.$eval(remove, (one) => one.checkVisibility())).to.equal(false);
    await page.click('.cards .act > summary');
    expect(await page.$eval(remove, (one) => one.checkVisibility())).to.equal(true);
  });

  it('a colour is picked beside where it is written, and shows there', async () => {
    await open('desk/screens');
    const written = '[name="field.counter"]';
    const picker = `.field-pair:has(${written}) [type=color]`;
    const valueOf = (what: string): Promise<string> =>
      page.$eval(what, (one) => (one instanceof HTMLInputElement ? one.value : ''));
    expect(await valueOf(written), 'empty stays the usual one').to.equal('');
    await page.$eval(picker, (one) => {
      if (one instanceof HTMLInputElement) one.value = '#ffee88';
      one.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await valueOf(written)).to.equal('#ffee88');
    await page.$eval(written, (one) => {
      if (one instanceof HTMLInputElement) one.value = '';
    });
    await page.type(written, '#88CCFF');
    expect(await valueOf(picker)).to.equal('#88ccff');
    for (const palette of palettes) expect(await faultsIn(page, palette)).to.deep.equal([]);
  });

  for (const width of [320, 820, 1180])
    it(`the emcee reads why a call stays beside End it: ${String(width)} wide`, async () => {
      await open('emcee', width);
      const [hint, button] = await page.$eval('.is-now .actions', (row) =>
        ['.hint', '.button'].map((what) => {
          const { top, bottom, right } = row.querySelector(what)?.getBoundingClientRect() ?? {
            ...{ top: 0, bottom: 0, right: 0 },
          };
          return { middle: (top + bottom) / 2, right };
        }),
      );
      expect(hint?.middle).to.be.closeTo(button?.middle ?? 0, 2);
      expect(button?.right).to.be.at.most(width);
    });

  it('coverage fits five judges at 820, and says how to see more', async () => {
    await open('desk/coverage', 820);
    const hiddenBy = (): Promise<number> =>
      page.$eval('.cover-list .table-box', (box) => box.scrollWidth - box.clientWidth);
    expect(await hiddenBy()).to.equal(0);
    await page.setViewport({ width: 500, height: 820 });
    expect(await hiddenBy()).to.be.above(0);
    expect(await page.$eval('.sideways', (one) => one.checkVisibility())).to.equal(true);
    const shades = await page.$eval('.cover-list .table-box', (box) => {
      return getComputedStyle(box).backgroundAttachment;
    });
    expect(shades, 'shades only where there is more').to.contain('local, local, scroll, scroll');
  });

  it('songs are offered as a ZIP only when there is one', async () => {
    await open('dj');
    expect(await page.$eval('[data-zip]', (one) => one.checkVisibility())).to.equal(false);
    const words = await page.$eval('[data-keep-words]', (one) => one.textContent.trim());
    expect(words).to.equal('No song has a file yet, so there is nothing to keep.');
  });

  it('a person who is removed reads so on the page that is open', async () => {
    const posting = { cookie: admin.cookie, to: adminCommands };
    const grants = [{ role: 'desk', showcase: '2026-nebraska' }];
    await send(demo, of('AddUser', { user: 'ben', name: 'Ben Sample', grants }), posting);
    const ben = await visit(await browser.createBrowserContext(), cookieOf(demo, 'ben'));
    await ben.goto(demo.url('desk/coverage'));
    await waitUntilLive(ben);
    await send(demo, of('RemoveUser', { user: 'ben' }), posting);
    await waitForText(ben, 'Sign in first');
    expect(await ben.$('.cover-list')).to.equal(null);
  });
});
