import { createServer, type Server } from 'node:http';
import { openBrowser, openPage, type TestBrowser } from '../../../support/browser.ts';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { build } from 'esbuild';
import type { Page } from 'puppeteer';

const script = `
  import { switchLayouts } from './src/adapters/browser/screen/layouts.ts';
  switchLayouts(document);
`;

describe('the layout that a browser remembers', () => {
  let browser: TestBrowser;
  let server: Server;
  let origin = '';

  before(async () => {
    const stdin = { contents: script, resolveDir: process.cwd(), loader: 'ts' } as const;
    const built = await build({ stdin, bundle: true, write: false, format: 'iife' });
    const html = `<!doctype html><div data-layout="split" data-layout-by-keys></div>
      <script>${built.outputFiles[0]?.text ?? ''}</script>`;
    server = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const found: AddressInfo | string | null = server.address();
    origin = `http://127.0.0.1:${String(typeof found === 'object' && found ? found.port : 0)}`;
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  it('is that of one showcase, not of all on the same origin', async () => {
    const page = await openPage(browser);
    await page.goto(`${origin}/showcase/2026/boston/hall`);
    await page.keyboard.press('ArrowRight');
    const chosen = await layoutOf(page);
    expect(chosen).not.to.equal('split');
    await page.goto(`${origin}/showcase/2026/raleigh/hall`);
    expect(await layoutOf(page)).to.equal('split');
    await page.goto(`${origin}/showcase/2026/boston/hall`);
    expect(await layoutOf(page)).to.equal(chosen);
  });
});

function layoutOf(page: Page): Promise<string | undefined> {
  return page.$eval('[data-layout-by-keys]', (board) =>
    board instanceof HTMLElement ? board.dataset['layout'] : undefined,
  );
}
