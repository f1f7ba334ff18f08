import { existsSync } from 'node:fs';
import { Socket } from 'node:net';
import { launch, type Browser, type BrowserContext, type Page } from 'puppeteer';
import { patience } from './patience.ts';

/** Pages of a test's own, each context as another device would have it. */
export type TestBrowser = Pick<Browser, 'newPage' | 'createBrowserContext' | 'close'>;

/**
 * Contexts in the one Chromium that all tests of this process share; `close` ends them and leaves
 * it running. In it every host name that ends with `.test` is this machine.
 */
export async function openBrowser(): Promise<TestBrowser> {
  const browser = await shared();
  const contexts = new Set<BrowserContext>();
  const createBrowserContext: Browser['createBrowserContext'] = async (options) => {
    const context = await browser.createBrowserContext(options);
    contexts.add(context);
    return context;
  };
  const own = await createBrowserContext();
  return {
    createBrowserContext,
    newPage: () => own.newPage(),
    close: async () => {
      const open = [...contexts].filter((context) => !context.closed);
      await Promise.all(open.map((context) => context.close()));
    },
  };
}

/** A Chromium of the test's own, for a profile that outlives it or for a camera. */
export function launchBrowser(...more: string[]): Promise<Browser> {
  const known = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const executablePath = process.env['PUPPETEER_EXECUTABLE_PATH'] ?? known.find(existsSync);
  // As root it runs only without its sandbox.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return launch({
    args: [...sandbox, ...quiet, ...more],
    pipe: true,
    timeout: patience,
    // A wait inside a page ends first, in its own words.
    protocolTimeout: 2 * patience,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}

/**
 * What costs processor time and is not what a test looks at: transitions, helper threads, and a
 * renderer for each tab of one device.
 */
const quiet = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--force-prefers-reduced-motion',
  '--js-flags=--single-threaded',
  '--renderer-process-limit=1',
];

/** A new page in a browser or a context, as patient as the tests are. */
export async function openPage(where: Pick<Browser, 'newPage'>): Promise<Page> {
  const page = await where.newPage();
  page.setDefaultTimeout(patience);
  // The test runner's compiler names functions through a helper that pages do not have.
  await page.evaluateOnNewDocument('globalThis.__name = (one) => one');
  return page;
}

let launched: Promise<Browser> | undefined;

async function shared(): Promise<Browser> {
  const known = await launched;
  if (known?.connected) return known;
  launched = launchBrowser('--host-resolver-rules=MAP *.test 127.0.0.1');
  const browser = await launched;
  // It ends with this process, and does not keep it alive.
  const child = browser.process();
  child?.unref();
  for (const end of child?.stdio ?? []) if (end instanceof Socket) end.unref();
  return browser;
}
