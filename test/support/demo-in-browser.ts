import { Socket } from 'node:net';
import type { Page } from 'puppeteer';
import { openBrowser, type TestBrowser } from './browser.ts';
import { startDemo, type Client, type Demo } from './demo.ts';
import { callEveryWay } from './every-way.ts';
import { of } from './large-heat.ts';
import { markDemo, visit } from './marked-demo.ts';

export interface DemoInBrowser {
  readonly demo: Demo;
  readonly browser: TestBrowser;
  /** A page of its own for who has this link of the start: "Judge A", "Administrator". */
  pageOf(who: string): Promise<Page>;
}

/**
 * The demonstration in a process of its own and a browser, for the tests of the suite around the
 * call; `ready` runs before them, and both are closed after them, whatever failed.
 */
export function demoInBrowser(ready: (opened: DemoInBrowser) => Promise<void> | void): void {
  let demo: Demo | undefined;
  inBrowser(async () => (demo = await startDemo()), ready);
  after(() => demo?.stop());
}

/**
 * The demonstration in every state that there is to be seen, for tests that only look at it: all
 * suites of this process share it.
 */
export function shownDemo(ready: (opened: DemoInBrowser) => Promise<void> | void): void {
  inBrowser(() => (shown ??= showDemo()), ready);
}

let shown: Promise<Demo> | undefined;

async function showDemo(): Promise<Demo> {
  const demo = await startDemo();
  // It ends with this process, and does not keep it alive.
  demo.process.unref();
  if (demo.process.stdout instanceof Socket) demo.process.stdout.unref();
  process.once('exit', () => demo.process.kill('SIGTERM'));
  const admin = await markDemo(demo);
  await callEveryWay(admin);
  const screens = Object.entries(shownScreens).map(([screen, what]) =>
    of('DirectScreen', { screen, ...what }),
  );
  await admin.accept(of('AdoptRules', { showProvisional: true }), ...screens);
  // The administrator's link works once, and so many suites want to come in by it.
  const known = new Map([['Administrator', Promise.resolve(admin)]]);
  const signIn = (label: string): Promise<Client> => known.get(label) ?? demo.signIn(label);
  return { ...demo, signIn };
}

/** What the desk of that demonstration sends to each screen. */
export const shownScreens = {
  agenda: { page: 'agenda' },
  results: { page: 'results' },
  standings: { page: 'standings', contest: '103-1' },
  floor: { page: 'floor', layout: 'columns' },
};

function inBrowser(
  start: () => Promise<Demo>,
  ready: (opened: DemoInBrowser) => Promise<void> | void,
): void {
  let browser: TestBrowser | undefined;
  before(async () => {
    const demo = await start();
    const opened = (browser = await openBrowser());
    const pageOf = async (who: string): Promise<Page> => {
      const { cookie } = await demo.signIn(who);
      return visit(await opened.createBrowserContext(), cookie);
    };
    await ready({ demo, browser: opened, pageOf });
  });
  after(() => browser?.close());
}
