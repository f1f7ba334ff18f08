import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { filmed, torn, writeFilm, type Pixels } from '../support/camera-film.ts';
import { keepStreams, streamStates } from '../support/camera-streams.ts';
import { openCutOff, type CutOff } from '../support/cut-off.ts';
import { startDemo, type Client, type Demo } from '../support/demo.ts';
import { visit } from '../support/marked-demo.ts';
import { openDevice, press, waitForText } from '../support/pages-in-browser.ts';
import { visibleText } from '../support/wait-in-page.ts';

const tablet = { width: 1180, height: 820 };
const lens = { width: 960, height: 540, turned: 3 };

describe('marks of a tablet without a network reach the desk by light alone', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'floorcraft-light-'));
  const film = path.join(folder, 'camera.y4m');
  const asked: string[] = [];
  let demo: Demo;
  let way: CutOff;
  let browser: TestBrowser;
  let admin: Client;
  let slip: Page;
  let desk: Page;
  let codes: Pixels[] = [];

  before(async () => {
    demo = await startDemo();
    way = await openCutOff(demo.port);
    browser = await launchBrowser(
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    );
    admin = await demo.signIn('Administrator');
    await admin.accept({ type: 'CallHeat', data: { heat: '102' } });
    desk = await visit(await browser.createBrowserContext(), admin.cookie);
    desk.on('request', (request) => asked.push(request.url()));
  });
  after(async () => {
    await browser.close();
    await way.close();
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a judge marks a whole heat while the tablet is cut off, and shows the codes', async () => {
    slip = (await openDevice(browser, tablet)).page;
    await slip.goto(way.address(demo.address('Judge A')));
    await press(slip, 'Sign in as judge A');
    await waitForText(slip, 'Online, all saved');
    await slip.goto(way.address(addressOf('judge/heat/102')));
    await waitForText(slip, '0 of 7 marked');
    await slip.waitForFunction(() => customElements.get('rescue-codes') !== undefined);
    await way.cut();
    await slip.evaluate(() => {
      for (const row of document.querySelectorAll('li[data-entry]'))
        row.querySelector<HTMLElement>('.slip-mark')?.click();
    });
    await waitForText(slip, '7 of 7 marked');
    await press(slip, 'Save unsent marks elsewhere');
    await press(slip, 'Show as QR codes');
    codes = await filmedCodes(slip);
    expect(codes.length, 'more than one code').to.be.greaterThan(1);
  });

  it('the desk fetches no reader of codes before its camera is started', async () => {
    await desk.goto(addressOf('desk/unsent'));
    await waitForText(desk, 'Scan codes with the camera');
    expect(asked.filter((url) => url.includes('code-reader'))).to.deep.equal([]);
  });

  it('a camera that sees torn frames and all codes but one names the one it lacks', async () => {
    const [first] = codes;
    if (!first) throw new Error('no code was filmed');
    writeFilm(film, codes.slice(0, -1).flatMap(shownAfter(codes.at(-1) ?? first)));
    await desk.evaluate(keepStreams);
    await press(desk, 'Scan codes with the camera');
    const count = String(codes.length);
    const read = String(codes.length - 1);
    await waitForText(desk, `${read} of ${count} codes read, missing: ${count}.`);
    expect(asked.filter((url) => url.includes('code-reader'))).to.have.length(1);
  });

  it('stopped, it is let go and what was read is kept', async () => {
    await press(desk, 'Stop the camera');
    await waitForText(desk, `The camera is off. ${String(codes.length - 1)} of`);
    expect(await desk.evaluate(streamStates)).to.deep.equal(['ended']);
    expect(await desk.$('video')).to.equal(null);
  });

  it('started again it reads the rest, and lets go by itself', async () => {
    writeFilm(film, codes.slice(-1));
    await press(desk, 'Scan codes with the camera');
    await waitForText(desk, 'The camera is off. All codes are read: press "Look at it".');
    expect(await desk.evaluate(streamStates)).to.deep.equal(['ended', 'ended']);
  });

  it('what it read is sent by the desk and stands in the history with both names', async () => {
    await press(desk, 'Look at it');
    await waitForText(desk, /Judge A, .*\n[^]*7 entries[^]*Nothing is sent yet/);
    await press(desk, 'Send 7 entries');
    await waitForText(desk, '7 of 7 are on the server');
    await press(desk, 'History of this judge');
    await waitForText(desk, /administrator admin, keyed in for judge A/);
    const told = await visibleText(desk);
    expect(told.match(/Judge A marked couple \d+: GH/g)).to.have.length(7);
  });

  it('the tablet, cut off all the while, adds nothing when it sends them too', async () => {
    await way.mend();
    await waitForText(slip, 'Online, all saved');
    await desk.reload();
    const told = await visibleText(desk);
    expect(told.match(/Judge A marked couple \d+: GH/g)).to.have.length(7);
  });

  function addressOf(page: string): string {
    return demo.url(page);
  }
});

/** Each code as a camera sees it while the tablet's pages are turned. */
async function filmedCodes(page: Page): Promise<Pixels[]> {
  const found: Pixels[] = [];
  for (;;) {
    await waitForText(page, `Part ${String(found.length + 1)} of`);
    await page.$eval('.rescue-codes svg.qr', (code) => code.scrollIntoView({ block: 'center' }));
    found.push(await filmed(page, lens));
    const isLast = await page.$$eval('.rescue-codes button', (all) =>
      all.at(-1)?.matches(':disabled'),
    );
    if (isLast !== false) return found;
    await press(page, 'Next part');
  }
}

/** A code for half a second, after frames in which the screen changed. */
function shownAfter(before: Pixels): (code: Pixels) => Pixels[] {
  return (code) => [torn(before, code), torn(code, before), ...Array<Pixels>(5).fill(code)];
}
