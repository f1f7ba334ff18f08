import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { layouts } from '../../src/domain/screen/shows.ts';
import type { TestBrowser } from '../support/browser.ts';
import { demoInBrowser } from '../support/demo-in-browser.ts';
import type { Client, Demo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { inventedPng } from '../support/invented-pictures.ts';
import { of } from '../support/large-heat.ts';
import { markDemo, visit } from '../support/marked-demo.ts';
import { waitForText } from '../support/pages-in-browser.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

describe('the hall shows a picture of the organisers', () => {
  const at = temporaryFolder();
  let demo: Demo;
  let browser: TestBrowser;
  let admin: Client;
  const address = (path: string) => demo.url(path);

  demoInBrowser(async (opened) => {
    ({ demo, browser } = opened);
    admin = await markDemo(demo);
    await admin.accept(of('AdoptRules', { showProvisional: true }));
  });

  async function open(path: string, cookie = ''): Promise<Page> {
    const page = await visit(await browser.createBrowserContext(), cookie);
    await page.setViewport({ width: 1920, height: 1080 });
    await page.goto(address(path));
    return page;
  }

  /** By keyboard, on a page that runs no scripts; fails unless the page then says so. */
  async function choose(picture: Buffer, says = 'Done:'): Promise<Page> {
    const file = at('whatever.txt');
    writeFileSync(file, picture);
    const desk = await visit(await browser.createBrowserContext(), admin.cookie);
    await desk.setJavaScriptEnabled(false);
    await desk.goto(address('desk/screens'));
    const field = await desk.waitForSelector('input[type=file][name=picture]');
    if (!(await field?.toElement('input'))) throw new Error('the desk has no field for a picture');
    await (await field?.toElement('input'))?.uploadFile(file);
    await field?.focus();
    await desk.keyboard.press('Tab');
    await Promise.all([desk.waitForNavigation(), desk.keyboard.press('Enter')]);
    expect(await desk.$eval('body', (body) => body.innerText)).to.contain(says);
    return desk;
  }

  it('chosen by keyboard without scripts, comes without a reload and moves nothing', async () => {
    const hall = await open('hall');
    await waitForText(hall, /^live$/m);
    const before = await hall.evaluate(boxes);
    await hall.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    const desk = await choose(inventedPng({ width: 64, height: 640, grey: (y) => y % 256 }));
    expect(await desk.$eval('body', (body) => body.innerText)).to.contain(
      'Behind the boards: a picture of your own.',
    );
    await pictureIn(desk);
    await pictureIn(hall);
    expect(await hall.evaluate(boxes)).to.deep.equal(before);
    expect(await hall.evaluate(() => Object(globalThis).sameDocument)).to.equal(true);
    const covers = await hall.$eval('.board-picture', (one) => [
      ...[one.clientWidth, one.clientHeight],
      getComputedStyle(one).backgroundSize,
    ]);
    expect(covers).to.deep.equal([1920, 1080, 'cover']);
  });

  it('stays the same element while the board changes, so that it does not flicker', async () => {
    await choose(inventedPng({ width: 160, height: 90 }));
    const hall = await open('hall');
    await waitForText(hall, /^live$/m);
    await pictureIn(hall);
    await hall.$eval('.board-picture', (one) => Object.assign(one, { kept: true }));
    await admin.accept(of('CallHeat', { heat: '117' }));
    await waitForText(hall, /^117$/m);
    expect(await hall.$eval('.board-picture', (one) => Object(one).kept)).to.equal(true);
  });

  for (const layout of layouts)
    it(`is dark enough under every text even where it is white: ${layout}`, async () => {
      await choose(inventedPng({ width: 160, height: 90 }), '.');
      await admin.accept(of('CallHeat', { heat: '105' }));
      const hall = await open(`hall?layout=${layout}`);
      await waitForText(hall, /^live$/m);
      await pictureIn(hall);
      await eventually(
        'white to be dimmed to a quarter',
        async () => (await lightest(hall)) === 64,
      );
      expect(await contrastFaults(hall, 'as it is')).to.deep.equal([]);
      await hall.reload();
      await pictureIn(hall);
      expect(await contrastFaults(hall, 'without a veil')).not.to.deep.equal([]);
    });

  it('leaves the board as it was where it does not come', async () => {
    await choose(inventedPng({ width: 160, height: 90 }), '.');
    const hall = await open('');
    await hall.setRequestInterception(true);
    hall.on('request', (request) => {
      if (request.url().includes('/pictures/')) void request.abort('failed');
      else void request.continue();
    });
    await hall.goto(address('hall'));
    await waitForText(hall, /^live$/m);
    expect(await lightest(hall)).to.equal(0);
    const withPicture = await hall.evaluate(boxes);
    await admin.accept(of('ChooseTheme', { art: 'none' }));
    await hall.waitForFunction(() => !document.querySelector('.board-picture'));
    expect(await hall.evaluate(boxes)).to.deep.equal(withPicture);
  });

  it('is taken away from the desk', async () => {
    const desk = await choose(inventedPng({ width: 160, height: 90 }));
    await desk.focus('input[type=file][name=picture]');
    for (const button of ['Use this picture', 'Take the picture away']) {
      await desk.keyboard.press('Tab');
      const focused = await desk.evaluate(() => document.activeElement?.textContent);
      expect(focused).to.equal(button);
    }
    await Promise.all([desk.waitForNavigation(), desk.keyboard.press('Enter')]);
    const words = await desk.$eval('body', (body) => body.innerText);
    expect(words).to.contain('Behind the boards: nothing.');
    expect(words).not.to.contain('Take the picture away');
  });
});

/** Waits until a picture lies behind the board, fetched whole. */
async function pictureIn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const style = document.querySelector<HTMLElement>('.board-picture')?.style;
    const path = /url\("(.+)"\)/.exec(style?.backgroundImage ?? '')?.[1];
    const entries = path ? performance.getEntriesByName(new URL(path, location.href).href) : [];
    return entries.some((one) => 'responseStatus' in one && one.responseStatus === 200);
  });
}

/** Where everything written on the board stands. Runs in the page. */
function boxes(): unknown {
  return [...document.querySelectorAll('#hall :is(p, li, h1, h2, section, ol)')].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [one.className, x, y, width, height];
  });
}

/** The lightest part of any pixel behind what is written, 0 to 255. */
async function lightest(page: Page): Promise<unknown> {
  const unseen = await page.addStyleTag({
    content: `body * { color: transparent !important; border-color: transparent !important }
      svg { visibility: hidden }`,
  });
  const shot = await page.screenshot({ encoding: 'base64' });
  await unseen.evaluate((one) => one.remove());
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const ground = canvas.getContext('2d');
    ground?.drawImage(image, 0, 0);
    const { data: bytes = [] } = ground?.getImageData(0, 0, image.width, image.height) ?? {};
    let most = 0;
    bytes.forEach((byte, at) => (most = at % 4 === 3 ? most : Math.max(most, byte)));
    return most;
  }, shot);
}

/**
 * What axe-core says of contrast, what it cannot judge too. It reads no picture's pixels, so a
 * board whose own ground is white, with as much of its light, stands in for the white picture.
 */
async function contrastFaults(page: Page, veil: 'as it is' | 'without a veil'): Promise<unknown> {
  await page.$eval(
    '.board-picture',
    (picture, light) => {
      const board = picture.closest<HTMLElement>('.hall');
      const part = light ?? getComputedStyle(picture).opacity;
      if (board) board.style.background = `rgb(255 255 255 / ${part})`;
      picture.remove();
    },
    veil === 'as it is' ? null : '1',
  );
  await page.evaluate(axe);
  return page.evaluate(`axe.run(document, { runOnly: ['color-contrast'] }).then((found) =>
    [...found.violations, ...found.incomplete].flatMap(({ nodes }) =>
      nodes.map(({ html, any }) => html.slice(0, 120) + ' ' + any.map((one) => one.message))))`);
}
