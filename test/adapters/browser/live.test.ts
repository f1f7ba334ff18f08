import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { createPublisher } from '../../../src/adapters/cable/publisher.ts';
import type { Publisher } from '../../../src/domain/live/publication.ts';
import { openBrowser, openPage, type TestBrowser } from '../../support/browser.ts';
import { eventually } from '../../support/eventually.ts';
import { startCable, type TestCable } from '../../support/live-cable.ts';
import { hurry, serveLivePage } from '../../support/live-page.ts';
import type { LivePageServer } from '../../support/live-page.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const append = (text: string) =>
  `<turbo-stream action="append" target="list"><template><li>${text}</li></template>` +
  '</turbo-stream>';
const stamped = (revision: number, text: string) =>
  append(text).replace(' action', ` data-revision="${revision}" action`);

describe('a live page in Chromium', () => {
  const at = temporaryFolder();
  let browser: TestBrowser;
  let page: Page;
  let served: LivePageServer;
  let cable: TestCable;
  let publisher: Publisher;

  const say = (revision: number, text: string) =>
    publisher.publish({ revision, streams: { hall: () => append(text) } });
  const shows = (items: string) =>
    page.waitForFunction(
      (all) =>
        [...document.querySelectorAll('#list li')].map((li) => li.textContent).join() === all,
      {},
      items,
    );
  const status = (pattern: string) =>
    page.waitForFunction(
      (words) => {
        const element = document.querySelector('[data-live-status]');
        return new RegExp(words).test(element?.textContent ?? '');
      },
      {},
      pattern,
    );
  const state = () => page.$eval('[data-live-status]', (element) => element.outerHTML);
  const shownRevision = () =>
    page.$eval('turbo-cable-stream-source', (element) => element.getAttribute('data-revision'));
  const wanted = () => eventually('the hall to be wanted', () => publisher.wanted('hall'));

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser.close());
  beforeEach(async () => {
    served = await serveLivePage();
    cable = await startCable({}, at('publish.sock'));
    served.cablePort = cable.port;
    publisher = createPublisher({
      socket: at('publish.sock'),
      tenant: '2026-boston',
      revision: 100,
    });
    page = await openPage(browser);
    await page.goto(served.url);
    await wanted();
  });
  afterEach(async () => {
    await page.close();
    await publisher.close();
    await cable.server.close();
    served.close();
  });

  it('shows what is published, remembers its revision and says that it is live', async () => {
    say(101, 'one');
    say(102, 'two');
    await shows('at first,one,two');
    expect(await shownRevision()).to.equal('102');
    await status('^live$');
    expect(await state())
      .to.include('aria-live="polite"')
      .and.include('data-state="live"');
  });

  it('says that it is live once the cable confirms it, not when it looks next', async () => {
    await page.evaluateOnNewDocument('globalThis.setInterval = () => 0');
    await page.reload();
    await status('^live$');
  });

  it('drops what a subscription repeats, and what is older than its target', async () => {
    say(105, 'new');
    await shows('at first,new');
    await page.evaluate(
      (repeated, older, newer) => {
        const element = document.querySelector('turbo-cable-stream-source');
        element?.dispatchEvent(new MessageEvent('message', { data: repeated }));
        document.body.insertAdjacentHTML('beforeend', older + newer);
      },
      stamped(105, 'again'),
      stamped(104, 'old'),
      stamped(106, 'newest'),
    );
    await shows('at first,new,newest');
  });

  it('keeps what comes while it is fetched, and drops what the fetched page contains', async () => {
    let open = (): void => undefined;
    served.gate = new Promise((resolve) => (open = resolve));
    served.shown = { revision: 107, text: 'fetched' };
    await publisher.close();
    publisher = createPublisher({
      socket: at('publish.sock'),
      tenant: '2026-boston',
      revision: 106,
    });
    await eventually('the page to be fetched again', () => served.fetches === 2);
    await wanted();
    say(107, 'contained');
    say(108, 'later');
    await page.waitForFunction(
      () =>
        document.querySelector('turbo-cable-stream-source')?.getAttribute('data-revision') ===
        '108',
    );
    open();
    await shows('fetched,later');
    expect(await page.title()).to.equal('Hall 107');
    expect(await shownRevision()).to.equal('108');
    await status('^live$');
  });

  it("takes nothing from a captive portal that answers in the showcase's place", async () => {
    await status('^live$');
    served.headers = {};
    served.shown = { revision: 104, text: 'Welcome to free Wi-Fi' };
    await hurryOffline();
    served.fault = undefined;
    for (const [ahead, fetches] of [
      [60_000, 3],
      [90_000, 4],
    ] as const) {
      await hurry(page, ahead);
      await eventually('the portal to answer', () => served.fetches >= fetches);
    }
    await shows('at first');
  });

  it('says since when it is not live, polls, survives failures and comes back', async () => {
    await status('^live$');
    await hurryOffline();
    await status('^not live since \\d\\d:\\d\\d$');
    expect(await state()).to.include('data-state="stale"');
    await shows('at first');
    served.fault = undefined;
    served.shown = { revision: 103, text: 'polled' };
    await hurry(page, 60_000);
    await shows('polled');
    publisher.publish({ revision: 103, streams: {} });
    const { fetches } = served;
    await hurry(page, 0);
    cable = await startCable({ port: cable.port }, at('publish.sock'));
    await status('^live$');
    await wanted();
    say(104, 'live again');
    await shows('polled,live again');
    expect(served.fetches, 'it resumes from what it shows').to.equal(fetches);
  });

  async function hurryOffline(): Promise<void> {
    await cable.server.close();
    served.fault = 503;
    await hurry(page, 30_000);
    await eventually('a poll', () => served.fetches >= 2);
  }
});
