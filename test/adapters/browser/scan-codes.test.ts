import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer';
import { toParts } from '../../../src/domain/unsent/parts.ts';
import { demoBase, startDemo, type Demo } from '../../support/demo.ts';
import { openBrowser } from '../../support/live-page.ts';
import { visit } from '../../support/marked-demo.ts';
import { press, waitForText } from '../../support/pages-in-browser.ts';

const commands = Array.from({ length: 4 }, (_, index) => ({
  commandId: `01900000-0000-7000-8000-00000000000${String(index)}`,
  ...{ type: 'RecordMark', enteredAt: '2026-11-20T18:00:00.000Z', order: index },
  data: {
    ...{ sheet: 'heat.102', judge: 'judge-b', dance: 0, mark: 'G' },
    entry: `102-1-${String(index)}`,
  },
}));
const file = {
  ...{ format: 'floorcraft-unsent/1', showcase: '2026-nebraska', judge: 'judge-b' },
  ...{ savedAt: '2026-11-20T18:05:00.000Z', commands },
};
const bytes = new TextEncoder().encode(JSON.stringify(file));
const parts = toParts({ bytes, deflated: false });

describe('the desk scans the codes of a tablet with a camera', () => {
  let demo: Demo;
  let browser: Browser;
  let desk: Page;

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser(
      ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    );
    const { cookie } = await demo.signIn('Administrator');
    desk = await visit(await browser.createBrowserContext(), cookie);
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  it('a browser that reads no codes says what to do instead', async () => {
    await desk.evaluateOnNewDocument(() => {
      Reflect.deleteProperty(window, 'BarcodeDetector');
    });
    await desk.goto(address());
    await waitForText(desk, 'This browser reads no codes by itself');
  });

  it('reads them in any order, says which are missing, and ends when all are there', async () => {
    expect(parts.length).to.be.greaterThan(3);
    const [first = '', second = '', ...rest] = parts;
    await readerGives(['https://elsewhere.test/', second, second, first]);
    await desk.goto(address());
    await press(desk, 'Scan codes with the camera');
    const missing = rest.map((_, index) => String(index + 3)).join(', ');
    await waitForText(desk, `Still missing of ${String(parts.length)}: ${missing}.`);
    const text = await desk.$eval('[data-unsent-text]', (area) => Reflect.get(area, 'value'));
    expect(text).to.equal(`${second}\n${first}`);
    await desk.evaluate((more: string[]) => Reflect.set(window, 'codesAhead', more), rest);
    await waitForText(desk, 'All parts are read: look at them.');
    await desk.waitForFunction(() => document.querySelector('video') === null);
  });

  it('and then shows what they contain', async () => {
    await press(desk, 'Look at it');
    await waitForText(desk, /Judge B[^]*4 entries[^]*Nothing is sent yet/);
  });

  /** A reader that sees these codes, one after the other, and then nothing. */
  async function readerGives(codes: readonly string[]): Promise<void> {
    await desk.evaluateOnNewDocument((ahead: readonly string[]) => {
      Reflect.set(window, 'codesAhead', [...ahead]);
      const detect = (): Promise<{ rawValue: string }[]> => {
        const next: unknown = Reflect.get(window, 'codesAhead').shift();
        return Promise.resolve(typeof next === 'string' ? [{ rawValue: next }] : []);
      };
      const reader = function Reader(): object {
        return { detect };
      };
      Object.defineProperty(window, 'BarcodeDetector', { value: reader, configurable: true });
    }, codes);
  }

  function address(): string {
    return `http://localhost:${String(demo.port)}${demoBase}desk/unsent`;
  }
});
