import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../support/browser.ts';
import { openCutOff, type CutOff } from '../support/cut-off.ts';
import type { Client, Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import { visit } from '../support/marked-demo.ts';
import { openDevice, press, waitForText } from '../support/pages-in-browser.ts';
import { visibleText } from '../support/wait-in-page.ts';

const tablet = { width: 1180, height: 820 };

describe('marks that a tablet cannot send reach the results all the same', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'floorcraft-rescue-'));
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;
  let way: CutOff;
  let slip: Page;
  let desk: Page;
  let file = '';
  let parts: string[] = [];

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    way = await openCutOff(demo.port);
    admin = await demo.signIn('Administrator');
    await admin.accept({ type: 'CallHeat', data: { heat: '102' } });
    desk = await visit(await browser.createBrowserContext(), admin.cookie);
  });
  after(async () => {
    await way.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('nothing is offered while everything is saved', async () => {
    slip = (await openDevice(browser, tablet)).page;
    await slip.goto(way.address(demo.address('Judge A')));
    await press(slip, 'Sign in as judge A');
    await waitForText(slip, 'Online, all saved');
    await slip.goto(way.address(addressOf('judge/heat/102')));
    await waitForText(slip, '0 of 7 marked');
    await slip.waitForFunction(() => customElements.get('rescue-codes') !== undefined);
    await slip.waitForFunction(async () => (await navigator.serviceWorker.ready).active !== null);
    expect(await visibleText(slip)).not.to.contain('Save unsent marks');
  });

  it('without a network the marks are saved as a file, and stay in the outbox', async () => {
    await way.cut();
    await slip.evaluate(() => {
      const rows = [...document.querySelectorAll('li[data-entry]')].slice(0, 3);
      for (const row of rows) row.querySelector<HTMLElement>('.slip-mark')?.click();
    });
    await waitForText(slip, '3 of 7 marked');
    await press(slip, 'Save unsent marks elsewhere');
    const downloads = await slip.createCDPSession();
    await downloads.send('Browser.setDownloadBehavior', {
      ...{ behavior: 'allow', downloadPath: folder, eventsEnabled: false },
      ...browserContextOf(slip),
    });
    await press(slip, 'Save unsent marks as a file');
    await eventually('the file to be saved', () => savedIn(folder) !== undefined);
    file = path.join(folder, savedIn(folder) ?? '');
    const saved = JSON.parse(readFileSync(file, 'utf8'));
    expect(saved).to.include({ format: 'floorcraft-unsent/1', showcase: '2026-nebraska' });
    expect(saved.commands).to.have.length(3);
    await waitForText(slip, /3 marks are kept here/);
  });

  it('without a network the marks are shown as QR codes, part by part', async () => {
    await press(slip, 'Show as QR codes');
    await waitForText(slip, /Part 1 of \d/);
    parts = await partsShown(slip);
    expect(parts.length).to.be.greaterThan(0);
    expect(await slip.$('.rescue-codes svg.qr'), 'a code').not.to.equal(null);
  });

  it('everything of it is large enough to hit, on a tablet and on a phone', async () => {
    for (const size of [tablet, { width: 820, height: 1180 }, { width: 390, height: 844 }]) {
      await slip.setViewport(size);
      const small = await slip.$$eval('.rescue :is(button, summary)', (all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter(({ width, height }) => width < 55.5 || height < 55.5),
      );
      expect(small).to.deep.equal([]);
      const over = await slip.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, 'wider than the screen').to.equal(0);
    }
  });

  it('a tablet switched off meanwhile offers the same, still without a network', async () => {
    await slip.reload();
    await press(slip, 'Save unsent marks elsewhere');
    await press(slip, 'Show as QR codes');
    await waitForText(slip, /Part 1 of \d/);
  });

  it('the desk looks at the codes, is told what is missing, and sends nothing yet', async () => {
    await desk.goto(addressOf('desk/unsent'));
    await desk.type('[data-unsent-text]', 'no code at all');
    await press(desk, 'Look at it');
    await waitForText(desk, 'This holds no part of unsent marks');
    await desk.goto(addressOf('desk/unsent'));
    const [first = ''] = parts;
    // Of up to three digits each: the sum before them has eight, and may be of digits alone.
    await desk.type('[data-unsent-text]', first.replace(/:(\d{1,3}):(\d{1,3}):/, ':1:9:'));
    await press(desk, 'Look at it');
    await waitForText(desk, '1 of 9 parts are here. Still missing: 2, 3, 4, 5, 6, 7, 8, 9');
    await desk.goto(addressOf('desk/unsent'));
    await desk.type('[data-unsent-text]', [...parts].reverse().join(' and '));
    await press(desk, 'Look at it');
    await waitForText(desk, /Judge A, .*\n[^]*3 entries[^]*Nothing is sent yet/);
  });

  it('the desk sends the file: the same marks, with both names in the history', async () => {
    await desk.goto(addressOf('desk/unsent'));
    const input = await desk.$('input[type=file]');
    if (!input?.uploadFile) throw new Error('no way to choose a file');
    await input.uploadFile(file);
    await press(desk, 'Look at it');
    await press(desk, 'Send 3 entries');
    await waitForText(desk, '3 of 3 are on the server');
    await press(desk, 'History of this judge');
    await waitForText(desk, /Judge A marked couple \d+: GH/);
    await waitForText(desk, /administrator admin, keyed in for judge A/);
  });

  it('sent again, by the desk and by the tablet itself, nothing is doubled', async () => {
    const before = await revision(desk);
    await desk.goto(addressOf('desk/unsent'));
    await desk.type('[data-unsent-text]', parts.join('\n'));
    await press(desk, 'Look at it');
    await press(desk, 'Send 3 entries');
    await waitForText(desk, 'was there already');
    await way.mend();
    await waitForText(slip, 'Online, all saved');
    await slip.waitForFunction(() => document.querySelector('.rescue') === null);
    expect(await revision(desk)).to.equal(before);
  });

  it('a file of another showcase is refused in one sentence', async () => {
    await desk.goto(addressOf('desk/unsent'));
    const other = readFileSync(file, 'utf8').replace('2026-nebraska', '2026-other');
    await desk.$eval('[data-unsent-text]', (area, text) => area.replaceChildren(text), other);
    await press(desk, 'Look at it');
    await waitForText(desk, 'These marks are of the showcase 2026-other');
  });

  it('only staff may bring marks in', async () => {
    const { cookie } = await demo.signIn('Judge A');
    const address = addressOf('desk/unsent/send');
    const headers = { cookie, origin: new URL(address).origin };
    const answer = await fetch(address, { method: 'POST', headers });
    expect(answer.status).to.equal(403);
  });

  function addressOf(page: string): string {
    return demo.url(page);
  }

  async function revision(page: Page): Promise<string> {
    await page.goto(addressOf('history'));
    return page.$eval('footer', (foot) => /revision \d+/.exec(foot.textContent)?.[0] ?? '');
  }
});

/** A browser names the file before all of it is written. */
function savedIn(folder: string): string | undefined {
  const isSaved = (name: string): boolean =>
    /^unsent-.*\.json$/.test(name) && readFileSync(path.join(folder, name), 'utf8').endsWith('}');
  return readdirSync(folder).find(isSaved);
}

function browserContextOf(page: Page): { browserContextId?: string } {
  const { id } = page.browserContext();
  return id === undefined ? {} : { browserContextId: id };
}

async function partsShown(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    found.push(await page.$eval('.rescue-text', (one) => one.textContent));
    const isLast = await page.$$eval('.rescue-codes button', (all) =>
      all.at(-1)?.matches(':disabled'),
    );
    if (isLast !== false) return found;
    await press(page, 'Next part');
    await waitForText(page, `Part ${String(found.length + 1)} of`);
  }
}
