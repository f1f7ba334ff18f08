import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../../support/browser.ts';
import { demoInBrowser } from '../../support/demo-in-browser.ts';
import { faultsIn, palettes } from '../../support/axe-faults.ts';
import { openCutOff, type CutOff } from '../../support/cut-off.ts';
import type { Client, Demo } from '../../support/demo.ts';
import { opensOffline } from '../../support/judge-tablet.ts';
import { markDemo, visit } from '../../support/marked-demo.ts';
import { press, waitForText } from '../../support/pages-in-browser.ts';
import { rowsOf } from '../../support/slip-page.ts';
import {
  boxesOf,
  handSizes,
  smallestTarget,
  tooClose,
  tooSmall,
} from '../../support/target-boxes.ts';

const ask = 'Ask the chairman to reopen it';

/** What stands on a judge's page only once it is opened, or when the network is away. */
describe('what opens on a judge’s tablet can be read and hit, in both palettes', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let judge: Client;
  let page: Page;
  let way: CutOff;

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    const admin = await markDemo(demo);
    // What is published is not reopened before it is retracted.
    const data = { contest: '103-1', reason: 'two marks exchanged' };
    await admin.accept({ type: 'RetractResults', data });
    judge = await demo.signIn('Judge A');
    way = await openCutOff(demo.port);
  });
  after(() => way.close());
  beforeEach(async () => {
    page = await visit(await browser.createBrowserContext(), judge.cookie);
    await page.setViewport(handSizes[0]);
  });
  afterEach(async () => {
    await page.browserContext().close();
    await way.mend();
  });

  it('the list of keys', async () => {
    await open('judge/heat/102');
    await page.focus('[data-row]');
    await page.keyboard.press('?');
    await page.waitForSelector('.slip-help');
    await isFit('.slip-leaf');
    await isFit('.slip-foot');
    await page.focus('[data-row]');
    await page.keyboard.press('?');
    await page.waitForSelector('.slip-help', { hidden: true });
  });

  it('the review, and the question before a doubtful sheet is signed', async () => {
    await open('judge/heat/102');
    for (const entry of await rowsOf(page)) {
      const data = { sheet: 'heat.102', judge: 'judge-a', entry, dance: 0, mark: 'G' };
      await judge.accept({ type: 'RecordMark', data });
    }
    await waitForText(page, '7 of 7 marked');
    await press(page, /^Sign$/);
    await waitForText(page, 'Sign now');
    await isFit('.slip-foot');
    await press(page, /^Sign now$/);
    await waitForText(page, 'Every couple has the same mark. Is it meant so?');
    await isFit('.slip-foot');
    await press(page, 'Look again');
  });

  it('the chairman’s form on a signed card, and on “My marks”', async () => {
    await open('judge/heat/103');
    await press(page, ask);
    await isFit('.slip-reopen');
    await page.goto(at('judge/marks'));
    await press(page, ask);
    await isFit('.slip-reopen[open]');
  });

  it('the way out for marks that cannot be sent, as a file and as codes', async () => {
    await offline('judge/heat/102');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('[aria-pressed="false"].slip-mark')?.click();
    });
    await press(page, 'Save unsent marks elsewhere');
    await isFit('.rescue');
    await press(page, 'Show as QR codes');
    await waitForText(page, /Part 1 of \d/);
    await isFit('.rescue');
  });

  it('the pages that the tablet opens without a network', async () => {
    await offline('judge/');
    await page.reload();
    await waitForText(page, 'No network');
    await page.waitForSelector('.judge-heats');
    await isFit('main');
    await page.goto(way.address(at('judge/heat/102')));
    await page.waitForSelector('.slip-foot');
    await waitForText(page, 'No network');
    await isFit('.slip-foot');
  });

  function at(path: string): string {
    return demo.url(path);
  }

  async function open(path: string): Promise<void> {
    await page.goto(at(path));
    await page.waitForSelector('.slip-foot .slip-primary, .slip-reopen');
    await waitForText(page, 'Online');
  }

  /** Opens a page once the tablet opens without a network, and takes the network away. */
  async function offline(path: string): Promise<void> {
    await page.goto(way.address(at('judge/')));
    await waitForText(page, opensOffline);
    await page.goto(way.address(at(path)));
    await waitForText(page, 'Online');
    await way.cut();
  }

  /** Everything on the page for eyes and ears; every target inside a part for fingers. */
  async function isFit(part: string): Promise<void> {
    const faults: string[] = [];
    for (const palette of palettes) faults.push(...(await faultsIn(page, palette)));
    for (const size of handSizes) {
      await page.setViewport(size);
      const name = `${String(size.width)} x ${String(size.height)}: `;
      faults.push(...(await targetFaults(part)).map((line) => name + line));
    }
    await page.setViewport(handSizes[0]);
    expect(faults.join('\n')).to.equal('');
  }

  async function targetFaults(part: string): Promise<string[]> {
    const targets = ':is(a[href], button, input, select, textarea, summary)';
    const boxes = await boxesOf(page, `${part} ${targets}`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const wide = over > 0 ? [`${String(over)} px wider than the screen`] : [];
    return [...tooSmall(boxes, smallestTarget), ...tooClose(boxes), ...wide];
  }
});
