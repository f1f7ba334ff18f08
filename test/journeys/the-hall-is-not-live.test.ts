import { expect } from 'chai';
import type { Page } from 'puppeteer';
import type { TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import { openCutOff, type CutOff } from '../support/cut-off.ts';
import type { Client, Demo } from '../support/demo.ts';
import { of } from '../support/large-heat.ts';
import { hurry } from '../support/live-page.ts';
import { openDevice, waitForText } from '../support/pages-in-browser.ts';

type Size = readonly [number, number];

describe('the hall says that it is not live so that nobody misses it', () => {
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;
  let way: CutOff;
  let hall: Page | undefined;

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    way = await openCutOff(demo.port);
    admin = await demo.signIn('Administrator');
    await admin.accept(of('CallHeat', { heat: '101' }));
  });
  after(() => way.close());

  async function openStale(path: string, [width, height]: Size, scheme = 'dark'): Promise<Page> {
    await hall?.browserContext().close();
    await way.mend();
    const { page } = await openDevice(browser, { width, height });
    hall = page;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(way.address(demo.url(path)));
    await waitForText(page, /^live$/m);
    await way.cut();
    await hurry(page, 30_000);
    await waitForText(page, /^not live since \d{1,2}:\d\d\s[AP]M$/m);
    return page;
  }

  for (const scheme of ['dark', 'light'])
    for (const path of ['hall', 'agenda'])
      it(`${path}, ${scheme}: a band of its own colour with a shape`, async () => {
        const page = await openStale(path, [1920, 1080], scheme);
        const { contrast, isOpaque, shape } = await page.evaluate(bandFacts);
        expect(contrast).to.be.at.least(4.5);
        expect(isOpaque, 'whatever lies behind it').to.equal(true);
        expect(shape).to.be.above(8);
      });

  it('keeps its colour in a theme of the showcase', async () => {
    const usual = await (await openStale('hall', [1920, 1080])).evaluate(bandFacts);
    const theme = { accent: '#004488', dark: '#88ccff', counter: '#ffee88', art: 'rings' };
    await admin.accept(of('ChooseTheme', theme));
    const themed = await (await openStale('hall', [1920, 1080])).evaluate(bandFacts);
    expect(themed).to.deep.equal(usual);
  });

  for (const size of [
    [1280, 720],
    [1920, 1080],
    [3840, 2160],
  ] as const)
    it(`is a twentieth of the height and covers nothing, ${size.join(' x ')}`, async () => {
      for (const layout of ['split', 'number', 'stacked', 'columns']) {
        const page = await openStale(`hall?layout=${layout}`, size);
        const { type, covered } = await page.evaluate(bandFacts);
        expect(type / size[1], layout).to.be.at.least(1 / 20);
        expect(covered, layout).to.deep.equal([]);
      }
    });
});

interface BandFacts {
  readonly contrast: number;
  readonly isOpaque: boolean;
  /** Pixels across its shape. */
  readonly shape: number;
  readonly type: number;
  /** What is written under it. */
  readonly covered: readonly string[];
}

/** Runs in the page. */
function bandFacts(): BandFacts {
  const band = document.querySelector('[data-live-status]') ?? document.body;
  const style = getComputedStyle(band);
  const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = parts(colour).map((byte) =>
      byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const [ink, ground] = [light(style.color), light(style.backgroundColor)];
  const box = band.getBoundingClientRect();
  const isUnder = (one: Element): boolean => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return [...range.getClientRects()].some(
      ({ right, bottom, width }) => width > 0 && right > box.left && bottom > box.top + 1,
    );
  };
  const written = [...document.querySelectorAll('.hall-next span, .hall-next strong, .marks-in')];
  const cut = (one: Element): boolean => one.matches('.hall-next-what');
  return {
    contrast: Math.max(ink, ground) / Math.min(ink, ground),
    isOpaque: (parts(style.backgroundColor)[3] ?? 1) === 1,
    shape: parseFloat(getComputedStyle(band, '::before').width) || 0,
    type: parseFloat(style.fontSize),
    covered: written.filter((one) => !cut(one) && isUnder(one)).map((one) => one.className),
  };
}
