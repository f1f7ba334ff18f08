import { writeFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { encodeQR } from 'qr';
import { toParts } from '../../../src/domain/unsent/parts.ts';
import { launchBrowser, type TestBrowser } from '../../support/browser.ts';
import { startDemo, type Demo } from '../../support/demo.ts';
import { visit } from '../../support/marked-demo.ts';
import { press, waitForText } from '../../support/pages-in-browser.ts';
import { keepStreams, streamStates } from '../../support/camera-streams.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const commands = Array.from({ length: 6 }, (_, index) => ({
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
  const at = temporaryFolder();
  let demo: Demo;
  let browser: TestBrowser;
  let cookie: string;
  let desk: Page;
  let asked: string[];

  before(async () => {
    demo = await startDemo();
    browser = await launchBrowser(
      ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    );
    ({ cookie } = await demo.signIn('Administrator'));
  });
  beforeEach(async () => {
    desk = await visit(await browser.createBrowserContext(), cookie);
    asked = [];
    desk.on('request', (request) => asked.push(new URL(request.url()).pathname));
  });
  afterEach(() => desk.browserContext().close());
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  it('reads them in any order, says which are missing, and ends when all are there', async () => {
    expect(parts.length).to.be.greaterThan(4);
    const [first = '', second = '', ...rest] = parts;
    await readerGives(['https://elsewhere.test/', second, second, first]);
    await desk.goto(address());
    await press(desk, 'Scan codes with the camera');
    const count = String(parts.length);
    await waitForText(desk, `2 of ${count} codes read, missing: 3-${count}.`);
    const text = await desk.$eval('[data-unsent-text]', (area) => Reflect.get(area, 'value'));
    expect(text).to.equal(`${second}\n${first}`);
    await desk.evaluate((more: string[]) => Reflect.set(window, 'codesAhead', more), rest);
    await waitForText(desk, 'All codes are read: press "Look at it".');
    await desk.waitForFunction(() => document.querySelector('video') === null);
    expect(asked.filter(isReader), 'beside the browser’s own reader').to.deep.equal([]);
    await press(desk, 'Look at it');
    await waitForText(desk, /Judge B[^]*6 entries[^]*Nothing is sent yet/);
  });

  it('says of a code of something else that it holds no marks', async () => {
    await readerGives(['https://elsewhere.test/']);
    await desk.goto(address());
    await press(desk, 'Scan codes with the camera');
    await waitForText(desk, 'That code holds no unsent marks.');
  });

  it('reads photos of codes too, by its own script where the browser’s reader fails', async () => {
    await readerGives('nothing but errors');
    await desk.goto(address());
    const photos = parts.map((part, index) => {
      const file = at(`photo-${String(index)}.gif`);
      writeFileSync(file, encodeQR(part, 'gif', { scale: 4 }));
      return file;
    });
    writeFileSync(at('words.gif'), 'no picture');
    const input = await desk.$('input[accept="image/*"]');
    if (!input?.uploadFile) throw new Error('no way to choose photos');
    await input.uploadFile(at('words.gif'), ...photos);
    await waitForText(desk, `No code can be read in 1 of ${String(parts.length + 1)} photos.`);
    await waitForText(desk, 'All codes are read: press "Look at it".');
    expect(asked.filter(isReader)).to.have.length(1);
  });

  it('says what to do when the reader of codes cannot be fetched', async () => {
    await desk.setRequestInterception(true);
    desk.on('request', (request) => {
      if (isReader(request.url())) void request.abort('connectionfailed');
      else void request.continue();
    });
    await desk.goto(address());
    await press(desk, 'Scan codes with the camera');
    await waitForText(desk, 'Codes cannot be read without the network: take the file');
    await waitForText(desk, 'Scan codes with the camera');
  });

  const refusals = {
    NotAllowedError: 'The camera was refused: allow it for this page in the browser and press',
    NotFoundError: 'No camera was found: connect one and press',
    NotReadableError: 'The camera does not start: close what else uses it and press',
  };
  for (const [name, sentence] of Object.entries(refusals))
    it(`says what to do without a camera (${name})`, async () => {
      await desk.goto(address());
      await desk.evaluate((why) => {
        navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', why));
      }, name);
      await press(desk, 'Scan codes with the camera');
      await waitForText(desk, sentence);
      expect(asked.filter(isReader)).to.deep.equal([]);
    });

  it('offers photos alone where the browser gives no camera, as without https', async () => {
    await desk.evaluateOnNewDocument(() => {
      Reflect.deleteProperty(Navigator.prototype, 'mediaDevices');
    });
    await desk.goto(address());
    await waitForText(desk, 'Browsers give a camera to https addresses only: choose photos');
    expect(await desk.$$('[data-unsent-camera] button')).to.deep.equal([]);
  });

  it('lets the camera go when the page is left, and offers it again on the way back', async () => {
    await desk.goto(address());
    await desk.evaluate(keepStreams);
    await press(desk, 'Scan codes with the camera');
    await waitForText(desk, 'The camera is on');
    expect(await desk.evaluate(streamStates)).to.deep.equal(['live']);
    await press(desk, 'Look at it');
    await waitForText(desk, 'Nothing was brought');
    expect(await desk.evaluate(streamStates)).to.deep.equal(['ended']);
    await desk.goBack();
    await desk.waitForFunction(() => !document.body.innerText.includes('Nothing was brought'));
    await press(desk, 'Scan codes with the camera');
    await waitForText(desk, 'The camera is on');
    expect(await desk.$$('[data-unsent-camera] video')).to.have.length(1);
    await press(desk, /^Judges$/);
    await waitForText(desk, 'Bring in what a tablet could not send');
    await desk.goBack();
    await press(desk, 'Scan codes with the camera');
    await waitForText(desk, 'The camera is on');
    expect(await desk.$$('[data-unsent-camera] button')).to.have.length(1);
  });

  /** A reader of the browser that sees these codes, one after the other, and then nothing. */
  async function readerGives(codes: readonly string[] | 'nothing but errors'): Promise<void> {
    await desk.evaluateOnNewDocument((ahead: readonly string[] | string) => {
      Reflect.set(window, 'codesAhead', [...ahead]);
      const detect = (): Promise<{ rawValue: string }[]> => {
        if (typeof ahead === 'string') return Promise.reject(new Error(ahead));
        const next: unknown = Reflect.get(window, 'codesAhead').shift();
        return Promise.resolve(typeof next === 'string' ? [{ rawValue: next }] : []);
      };
      const reader = function Reader(): object {
        return { detect };
      };
      reader.getSupportedFormats = () => Promise.resolve(['ean_13', 'qr_code']);
      Object.defineProperty(window, 'BarcodeDetector', { value: reader, configurable: true });
    }, codes);
  }

  function address(): string {
    return demo.url('desk/unsent');
  }
});

function isReader(url: string): boolean {
  return url.includes('code-reader');
}
