import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { decodeQR } from 'qr/decode.js';
import { gatherParts, toParts } from '../../../src/domain/unsent/parts.ts';
import { openBrowser, type TestBrowser } from '../../support/browser.ts';
import { filmed } from '../../support/camera-film.ts';
import { openDevice, press, waitForText } from '../../support/pages-in-browser.ts';

const phone = { width: 390, height: 844 };
const tablet = { width: 1180, height: 820 };

/** Random letters do not pack: every code but the last holds as much as one may. */
const text = randomBytes(600).toString('base64');
const [full = ''] = toParts({ bytes: randomBytes(600), deflated: true });

describe('the codes that a tablet draws', () => {
  let browser: TestBrowser;
  const names = JSON.parse(readFileSync('dist/public/assets.json', 'utf8'));
  const asset = (name: string): { path: string } => ({
    path: `dist/public/assets/${String(names[name])}`,
  });

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());

  for (const scheme of ['light', 'dark'])
    for (const [device, size] of Object.entries({ phone, tablet }))
      it(`are read off a ${device}, ${scheme}, as the very parts they hold`, async () => {
        const { page } = await openDevice(browser, size);
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await showCodes(page);
        const { read, told } = await readAll(page);
        expect(read).to.deep.equal(told);
        expect(read[0]).to.have.length(full.length);
        expect(gatherParts(read.join('\n')).is).to.equal('whole');
        await page.browserContext().close();
      });

  async function showCodes(page: Page): Promise<void> {
    await page.goto('about:blank');
    await page.setContent('<!doctype html><body class="slip"><main id="main"></main>');
    await page.addStyleTag(asset('app.css'));
    await page.addScriptTag(asset('rescue.js'));
    await page.$eval(
      'main',
      (main, whole) => {
        const codes = document.createElement('rescue-codes');
        codes.dataset['text'] = whole;
        main.append(codes);
      },
      text,
    );
  }
});

async function readAll(page: Page): Promise<{ read: string[]; told: string[] }> {
  const [read, told]: [string[], string[]] = [[], []];
  for (;;) {
    await waitForText(page, `Part ${String(read.length + 1)} of`);
    told.push(await page.$eval('.rescue-text', (one) => one.textContent));
    const size = page.viewport() ?? phone;
    read.push(decodeQR(await filmed(page, size)));
    const isLast = await page.$$eval('rescue-codes button', (all) =>
      all.at(-1)?.matches(':disabled'),
    );
    if (isLast !== false) return { read, told };
    await press(page, 'Next part');
  }
}
