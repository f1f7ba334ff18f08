import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../../support/browser.ts';
import { demoInBrowser } from '../../support/demo-in-browser.ts';
import type { Demo } from '../../support/demo.ts';
import { eventually } from '../../support/eventually.ts';
import { visit } from '../../support/marked-demo.ts';
import { press, waitForText } from '../../support/pages-in-browser.ts';
import { allSaved, tapCouple } from '../../support/slip-page.ts';

/** A browser that grants every lock and notes it; hiding the page takes them away. */
const granting = `
  const locks = (globalThis.locks = []);
  const request = async (type) => {
    await globalThis.granted;
    const lock = { type, released: false, release: async () => void (lock.released = true) };
    locks.push(lock);
    return lock;
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });
  globalThis.hide = (hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    if (hidden) for (const lock of locks) lock.released = true;
    document.dispatchEvent(new Event('visibilitychange'));
  };`;
const refusing = `
  globalThis.asked = 0;
  const request = () => {
    asked += 1;
    return Promise.reject(new DOMException('The battery is low.', 'NotAllowedError'));
  };
  Object.defineProperty(navigator, 'wakeLock', { value: { request } });`;
const without = `delete Navigator.prototype.wakeLock;`;

describe('a tablet does not fall asleep while a scorecard is open', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let page: Page;
  let errors: string[];

  demoInBrowser((opened) => {
    ({ demo, browser } = opened);
  });
  afterEach(() => page.browserContext().close());

  it('asks for the screen on the heat that is called, and lets it go on leaving', async () => {
    await open('judge/', granting);
    expect(await locks()).to.deep.equal([]);
    await press(page, 'Heat 101 is on the floor - go');
    await held(1);
    expect(await locks()).to.deep.equal([{ type: 'screen', released: false }]);
    await press(page, 'My heats');
    await waitForText(page, 'How I mark');
    await held(0);
    expect(await locks(), 'asked once').to.have.length(1);
  });

  it('asks again when the page is seen again, and not while it is hidden', async () => {
    await open('judge/heat/101', granting);
    await held(1);
    await page.evaluate('hide(true)');
    await held(0);
    expect(await locks()).to.have.length(1);
    await page.evaluate('hide(false)');
    await held(1);
    expect(await locks()).to.have.length(2);
    await page.evaluate('hide(false)');
    await tapCouple(page, 101);
    await allSaved(page, 1);
    expect(await locks(), 'seen twice, asked once').to.have.length(2);
    await held(1);
  });

  it('keeps nothing awake that was granted only after the judge had left', async () => {
    await open('judge/', granting);
    await page.evaluate(
      'void (globalThis.granted = new Promise((done) => (globalThis.grant = done)))',
    );
    await press(page, 'Heat 101 is on the floor - go');
    await waitForText(page, '· Waltz');
    await page.waitForSelector('button.slip-couple:enabled');
    await press(page, 'My heats');
    await waitForText(page, 'How I mark');
    await page.evaluate('grant()');
    await eventually('the lock to be granted', async () => (await locks()).length === 1);
    await held(0);
  });

  for (const [back, what, browserIs] of [
    [102, 'has no wake locks', without],
    [103, 'refuses them', refusing],
  ] as const)
    it(`marks all the same where the browser ${what}`, async () => {
      await open('judge/heat/101', browserIs);
      await tapCouple(page, back);
      await waitForText(page, `Couple ${String(back)}, called back, saved`);
      const asked = await page.evaluate('globalThis.asked ?? "wakeLock" in navigator');
      expect(asked).to.equal(browserIs === refusing ? 1 : false);
      expect(errors).to.deep.equal([]);
    });

  async function open(path: string, script: string): Promise<void> {
    const { cookie } = await demo.signIn('Judge A');
    page = await visit(await browser.createBrowserContext(), cookie);
    errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.evaluateOnNewDocument(script);
    await page.setViewport({ width: 1180, height: 820 });
    await page.goto(demo.url(path));
    await waitForText(page, 'Online');
  }

  function locks(): Promise<{ released: boolean }[]> {
    return page.evaluate('locks.map(({ type, released }) => ({ type, released }))').then(listOf);
  }

  function held(count: number): Promise<void> {
    return eventually(
      `${String(count)} locks to be held`,
      async () => (await locks()).filter(({ released }) => !released).length === count,
    );
  }
});

function listOf(found: unknown): { released: boolean }[] {
  if (!Array.isArray(found)) throw new Error('the page notes no locks');
  return found;
}
