import { createServer, type Server, type ServerResponse } from 'node:http';
import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { openBrowser, type TestBrowser } from '../../support/browser.ts';
import { eventually } from '../../support/eventually.ts';
import { openDevice, waitForText } from '../../support/pages-in-browser.ts';
import { waitInPage } from '../../support/wait-in-page.ts';

describe('waiting for what a page shows', () => {
  let browser: TestBrowser;
  let page: Page;
  let server: Server;
  let address = '';
  let answers: ServerResponse[] = [];

  before(async () => {
    browser = await openBrowser();
    server = createServer((request, response) => {
      if (request.url !== '/late') return void response.writeHead(404).end();
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.write('<!doctype html><html><head><title>late</title>');
      answers.push(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    address = `http://127.0.0.1:${String(typeof bound === 'object' ? bound?.port : '')}/late`;
  });
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });
  beforeEach(async () => {
    answers = [];
    ({ page } = await openDevice(browser, { width: 800, height: 600 }));
  });
  afterEach(() => page.browserContext().close());

  it('outlasts a document that has no body yet', async () => {
    const loaded = page.goto(address);
    const title = (): Promise<string> => page.title().catch(() => '');
    await eventually('the head to come', async () => (await title()) === 'late');
    await countLooks(page);
    const waited = waitForText(page, 'here at last');
    await eventually('a look at the page', async () => (await looksAt(page)) > 0);
    expect(await page.evaluate(() => document.querySelector('body'))).to.equal(null);
    answers[0]?.end('</head><body><p>here at last</p></body></html>');
    await waited;
    await loaded;
  });

  it('outlasts a document that is replaced', async () => {
    await page.goto('data:text/html,<p>the old one</p>');
    await countLooks(page);
    const waited = waitForText(page, 'here at last');
    await eventually('a look at the page', async () => (await looksAt(page)) > 0);
    const loaded = page.goto(address);
    await eventually('the page to be asked for', () => answers.length === 1);
    answers[0]?.end('</head><body><p>here at last</p></body></html>');
    await loaded;
    await waited;
  });

  it('fails at once, and in its own words, where the looking itself fails', async () => {
    await page.setContent('<p>a page</p>');
    const looking = waitInPage(page, () => {
      throw new RangeError('no such couple');
    });
    const thrown = await looking.catch((error: unknown) => String(error));
    expect(thrown).to.match(/threw RangeError: no such couple/);
  });
});

/** From now on the page counts how often somebody looks for its body. */
async function countLooks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const find = document.querySelector.bind(document);
    const body = Object.getOwnPropertyDescriptor(Document.prototype, 'body');
    const count = (): void => {
      document.title += '.';
    };
    document.querySelector = (selector: string) => {
      count();
      return find(selector);
    };
    Object.defineProperty(document, 'body', {
      get: () => {
        count();
        return body?.get?.call(document);
      },
    });
  });
}

async function looksAt(page: Page): Promise<number> {
  return (await page.title()).split('.').length - 1;
}
