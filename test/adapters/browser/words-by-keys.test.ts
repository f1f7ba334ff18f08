import { expect } from 'chai';
import type { KeyInput, Page } from 'puppeteer';
import { demoInBrowser } from '../../support/demo-in-browser.ts';
import type { Demo } from '../../support/demo.ts';
import { eventually } from '../../support/eventually.ts';
import { callEveryWay } from '../../support/every-way.ts';
import { comment, openSlip } from '../../support/way-hands.ts';

describe('feedback words by keys', () => {
  let demo: Demo;
  let page: Page;

  demoInBrowser(async (opened) => {
    ({ demo } = opened);
    await callEveryWay(await demo.signIn('Administrator'), ['w4', 'w5', 'w6']);
    page = await opened.pageOf('Judge A');
  });

  it('Shift and a digit say the word in that place: good, then bad, then nothing', async () => {
    const [first = '', second = ''] = await open('w4');
    await shift(first, 'Digit2');
    await says(first, ['Posture good']);
    await shift(first, 'Digit2');
    await says(first, ['Posture bad']);
    await aMomentLater();
    await shift(first, 'Digit2');
    await says(first, []);
    await says(second, []);
  });

  it('the digit alone gives the mark, and each leaves the other as it is', async () => {
    const [first = '', second = ''] = await open('w4');
    await key(second, 'Digit2');
    await marks(second, ['2']);
    await shift(second, 'Digit1');
    await shift(second, 'Digit6');
    await says(second, ['Frame good', 'Styling good']);
    await marks(second, ['2']);
    await marks(first, []);
  });

  it('a digit beyond the last word says nothing and marks nothing', async () => {
    const [first = ''] = await open('w4');
    await shift(first, 'Digit9');
    await shift(first, 'Digit3');
    await says(first, ['Footwork good']);
    await marks(first, []);
  });

  it('where words are all there is the digit alone says them', async () => {
    const [first = '', second = ''] = await open('w5');
    await key(first, 'Digit1');
    await shift(second, 'Digit1');
    await key(second, 'Digit9');
    await says(first, ['Dance frame good']);
    await says(second, ['Dance frame good', 'Contra body good']);
  });

  it('signs typed into a comment are text', async () => {
    const [first = ''] = await open('w6');
    await comment(page, first, '1! 2@ ?');
    await shift(first, 'Digit2');
    await says(first, ['Posture good']);
    await marks(first, []);
    const written = await page.$eval(`li[data-entry="${first}"] textarea`, (one) => one.value);
    expect(written).to.equal('1! 2@ ?');
    expect(await page.$('.slip-help'), 'the help').to.equal(null);
  });

  it('Backspace takes back the mark first, then what was said', async () => {
    const [, second = ''] = await open('w6');
    await key(second, 'Digit1');
    await shift(second, 'Digit2');
    await marks(second, ['GH']);
    await key(second, 'Backspace');
    await marks(second, []);
    await says(second, ['Posture good']);
    await key(second, 'Backspace');
    await says(second, []);
  });

  function open(heat: string): Promise<string[]> {
    return openSlip(page, demo.url(`judge/heat/${heat}`));
  }

  async function key(entry: string, name: KeyInput): Promise<void> {
    await page.focus(`li[data-entry="${entry}"] [data-row]`);
    await page.keyboard.press(name);
  }

  async function shift(entry: string, digit: KeyInput): Promise<void> {
    await page.keyboard.down('Shift');
    await key(entry, digit);
    await page.keyboard.up('Shift');
  }

  /** Later than a key that bounces. */
  async function aMomentLater(): Promise<void> {
    const now = (): Promise<number> => page.evaluate(() => performance.now());
    const from = await now();
    await eventually('a moment to pass', async () => (await now()) > from + 400);
  }

  function says(entry: string, wanted: readonly string[]): Promise<void> {
    const pressed = `li[data-entry="${entry}"] .slip-statement[aria-pressed="true"]`;
    return shows(pressed, wanted, (label) => label.replace(/, couple.*/, ''));
  }

  function marks(entry: string, wanted: readonly string[]): Promise<void> {
    const pressed = `li[data-entry="${entry}"] .slip-marks [aria-pressed="true"]`;
    return shows(`${pressed} .slip-mark-value`, wanted, (text) => text);
  }

  async function shows(
    selector: string,
    wanted: readonly string[],
    short: (text: string) => string,
  ): Promise<void> {
    let found: string[] = [];
    const reached = eventually(`${selector} ${wanted.join()}`, async () => {
      const texts = await page.$$eval(selector, (all) =>
        all.map((one) => one.getAttribute('aria-label') ?? one.textContent),
      );
      found = texts.map(short);
      return found.join() === wanted.join();
    });
    await reached.catch((error: unknown) => {
      throw new Error(`${String(error)}, there is ${found.join() || 'nothing'}`);
    });
  }
});
