import { execFileSync } from 'node:child_process';
import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { largeHeat, of } from '../support/large-heat.ts';
import { blockHttp, openDevice, waitForText } from '../support/pages-in-browser.ts';

const wide = { width: 1920, height: 1080 };

describe('the hall follows the floor', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;
  const address = (path: string) => demo.url(path);

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    admin = await demo.signIn('Administrator');
    await largeHeat(admin, 60);
  });

  async function open(path: string, size = wide): Promise<Page> {
    const { page } = await openDevice(browser, size);
    await page.evaluateOnNewDocument(logWhatIsApplied);
    await page.goto(address(path));
    await waitForText(page, /^live$/m);
    return page;
  }

  it('shows 60 couples whole, once a cycle, numbers a twentieth of the height', async () => {
    await admin.accept(of('CallHeat', { heat: 'march' }));
    for (const layout of ['split', 'stacked', 'columns'])
      for (const [width, height] of sizes) {
        const page = await open(`hall?layout=${layout}`, { width, height });
        const cycle = await wholeCycle(page);
        expect(cycle.shown, `${layout} ${String(width)}`).to.deep.equal(backs);
        expect(cycle.smallest).to.be.at.least(height / 20);
        expect(cycle.cut, 'rows that are not whole').to.equal(0);
        await page.close();
      }
  });

  it('switches its layout by arrow keys and remembers it, at most half as wide', async () => {
    const page = await open('hall');
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('[data-layout="number"]');
    const width = await page.$eval('.hall-number', (number) => {
      const range = document.createRange();
      range.selectNodeContents(number);
      return range.getBoundingClientRect().width;
    });
    expect(width / wide.width).to.be.within(0.3, 0.5);
    await page.goto(address('hall'));
    await page.waitForSelector('[data-layout="number"]');
  });

  it('shows on a named screen what the desk directs, without a hand on the screen', async () => {
    const page = await open('screen/main');
    await waitForText(page, 'Screen main waits for the desk');
    await blockHttp(page);
    const direct = (data: object) => admin.accept(of('DirectScreen', { screen: 'main', ...data }));
    await direct({ page: 'message', text: 'Supper is served' });
    await waitForText(page, 'Supper is served');
    await waitForText(page, /Screen main · directed by the administrator/);
    await direct({ page: 'floor', layout: 'stacked' });
    await waitForText(page, 'Grand March');
    await page.waitForSelector('#screen[data-layout="stacked"]');
    await waitForText(page, 'page 1 of 2');
    await admin.accept(of('PauseScreen', { screen: 'main' }));
    await waitForText(page, 'page 1 of 2, paused');
    await admin.accept(of('StepScreen', { screen: 'main', direction: 'forward' }));
    await waitForText(page, 'page 2 of 2, paused');
    await page.keyboard.press('ArrowLeft');
    await waitForText(page, 'page 1 of 2, paused');
    expect(await page.evaluate(() => getComputedStyle(document.body).cursor)).to.equal('none');
    await admin.accept(of('RemoveScreen', { screen: 'main' }));
    await waitForText(page, 'Screen main waits for the desk');
  });

  it('shows pointer and buttons where a pointer moves, and not the board under it', async () => {
    const page = await open('hall?layout=split');
    const cursor = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).cursor);
    const move = (movementX: number): Promise<void> =>
      page.evaluate((by) => {
        const moved = new PointerEvent('pointermove', { bubbles: true, movementX: by });
        document.body.dispatchEvent(moved);
      }, movementX);
    await page.waitForSelector('html:not([data-attended])');
    await move(0);
    expect(await cursor()).to.equal('none');
    await move(3);
    expect(await cursor()).not.to.equal('none');
  });

  it('tells a phone its next heat by back number, and follows', async () => {
    await admin.accept(of('CallHeat', { heat: '104' }));
    const page = await open('agenda?find=101', { width: 320, height: 640 });
    await waitForText(page, 'On the floor now: heat 104.');
    await blockHttp(page);
    await admin.accept(of('CallHeat', { heat: '117' }));
    await waitForText(page, /Next heat: \d+, \d+ before it, planned for \d+:\d\d.[AP]M\./);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).to.equal(320);
  });

  it('tells a phone that the plan was changed', async () => {
    const page = await open('agenda?find=501', { width: 320, height: 640 });
    await waitForText(page, 'Grand March');
    await admin.accept(of('ScratchEntry', { entry: 'e-501' }));
    await waitForText(page, 'No heat is scheduled for this couple yet.');
    await admin.accept(of('ReinstateEntry', { entry: 'e-501' }));
    await waitForText(page, 'Grand March');
  });

  it('neither misses nor repeats anything when the cable is killed meanwhile', async () => {
    const judge = await demo.signIn('Judge A');
    await admin.accept(
      of('AdoptRules', { showProvisional: true }),
      of('CallHeat', { heat: '101' }),
    );
    const page = await open('hall?layout=split');
    const heats = ['102', '103', '104', '117', '118', '119', '120', '121', '125'];
    for (const [at, heat] of heats.entries()) {
      if (at === 3 || at === 6) killCable(demo);
      await admin.accept(of('CallHeat', { heat }));
      const card = { sheet: 'heat.102', judge: 'judge-a', entry: '102-1-1', dance: 0 };
      await judge.accept(of('RecordMark', { ...card, mark: at % 2 === 0 ? 'GH' : 'G' }));
      if (at === 4) await waitForText(page, /^118$/m);
    }
    await waitForText(page, /^125$/m);
    await waitForText(page, /^live$/m);
    const { applied, numbers } = await page.evaluate(() => Object(globalThis)['seen']);
    expect(applied, 'messages in order, none twice').to.deep.equal(sortedOnce(applied));
    expect(numbers, 'heats in order, none twice').to.deep.equal(sortedOnce(numbers));
    await page.reload();
    expect(numbers.at(-1)).to.equal(125);
    expect(await boardOf(page)).to.equal(await boardOf(await open('hall?layout=split')));
  });
});

const sizes = [
  [1920, 1080],
  [3840, 2160],
  [1280, 720],
] as const;

const backs = Array.from({ length: 60 }, (_, index) => 501 + index);

interface Cycle {
  readonly shown: number[];
  readonly smallest: number;
  readonly cut: number;
}

/** Pauses the board and pages through it once: what it showed, how small, and what was cut. */
async function wholeCycle(page: Page): Promise<Cycle> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.keyboard.press(' ');
  const count = await page.$eval('[data-page-count]', (words) =>
    Number(/of (\d+), paused/.exec(String(words.textContent))?.[1] ?? 1),
  );
  let all: Cycle = { shown: [], smallest: Infinity, cut: 0 };
  for (let at = 0; at < count; at += 1) {
    const { shown, smallest, cut } = await page.evaluate(rowsSeen);
    all = {
      shown: [...all.shown, ...shown],
      smallest: Math.min(all.smallest, smallest),
      cut: all.cut + cut,
    };
    await page.keyboard.press('PageDown');
  }
  return all;
}

/** Runs in the page. */
function rowsSeen(): Cycle {
  const list = document.querySelector('[data-paged]');
  const box = list?.getBoundingClientRect();
  const rows = [...(list?.querySelectorAll('li:not([hidden])') ?? [])];
  const numbers = rows.flatMap((row) => row.querySelector('.back') ?? []);
  const isCut = (row: Element): boolean => {
    const { top, bottom, right } = row.getBoundingClientRect();
    return !box || top < box.top - 1 || bottom > box.bottom + 1 || right > box.right + 1;
  };
  return {
    shown: numbers.map(({ textContent }) => Number(textContent)),
    smallest: Math.min(...numbers.map((one) => parseFloat(getComputedStyle(one).fontSize))),
    cut: rows.filter(isCut).length,
  };
}

/** Runs in the page before its scripts: notes each message that is really applied. */
function logWhatIsApplied(): void {
  const seen: { applied: string[]; numbers: number[] } = { applied: [], numbers: [] };
  Object.assign(globalThis, { seen });
  document.addEventListener('turbo:before-stream-render', (event) => {
    const { render } = event.detail;
    event.detail.render = async (element) => {
      // A batch may change several parts of the page.
      seen.applied.push(
        `${element.getAttribute('data-revision')} ${element.getAttribute('target')}`,
      );
      await render(element);
    };
  });
  new MutationObserver(() => {
    const number = Number(document.querySelector('.hall-number')?.textContent);
    if (number > 0 && seen.numbers.at(-1) !== number) seen.numbers.push(number);
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

/** Kills the demonstration's own cable process, as the kernel would for want of memory. */
function killCable(demo: Demo): void {
  const own = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(demo.process.pid)]);
  const line =
    own
      .toString()
      .split('\n')
      .find((one) => / cable\b/.test(one)) ?? '';
  const pid = Number(/^\s*(\d+)/.exec(line)?.[1]);
  if (!(pid > 0)) throw new Error(`no cable process among:\n${own.toString()}`);
  process.kill(pid, 'SIGKILL');
}

function sortedOnce<T extends number | string>(all: readonly T[]): T[] {
  return [...new Set(all)].sort((a, b) => parseInt(`${a}`, 10) - parseInt(`${b}`, 10));
}

function boardOf(page: Page): Promise<string> {
  return page.$eval('#hall', (board) => board.innerHTML);
}
