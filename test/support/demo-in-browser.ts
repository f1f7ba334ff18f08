import type { Browser, Page } from 'puppeteer';
import { startDemo, type Demo } from './demo.ts';
import { openBrowser } from './live-page.ts';
import { visit } from './marked-demo.ts';

export interface DemoInBrowser {
  readonly demo: Demo;
  readonly browser: Browser;
  /** A page of its own for who has this link of the start: "Judge A", "Administrator". */
  pageOf(who: string): Promise<Page>;
}

/**
 * The demonstration in a process of its own and a browser, for the tests of the suite around the
 * call; `ready` runs before them, and both are closed after them, whatever failed.
 */
export function demoInBrowser(ready: (opened: DemoInBrowser) => Promise<void> | void): void {
  let demo: Demo | undefined;
  let browser: Browser | undefined;
  before(async () => {
    const started = (demo = await startDemo());
    const opened = (browser = await openBrowser());
    const pageOf = async (who: string): Promise<Page> => {
      const { cookie } = await started.signIn(who);
      return visit(await opened.createBrowserContext(), cookie);
    };
    await ready({ demo: started, browser: opened, pageOf });
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });
}
