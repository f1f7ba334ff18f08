import type { Page } from 'puppeteer';
import { openPage, type TestBrowser } from './browser.ts';
import { outOfPatience } from './patience.ts';
import { visibleText, waitInPage } from './wait-in-page.ts';

/** Waits until the page's text has something; fails showing what it has instead. */
export async function waitForText(page: Page, wanted: string | RegExp): Promise<void> {
  const pattern = typeof wanted === 'string' ? wanted : wanted.source;
  const flags = typeof wanted === 'string' ? null : wanted.flags;
  try {
    await waitInPage(
      page,
      (source: string, flag: string | null) => {
        const text = document.querySelector('body')?.innerText ?? '';
        return flag === null ? text.includes(source) : new RegExp(source, flag).test(text);
      },
      pattern,
      flags,
    );
  } catch (error) {
    const text = await visibleText(page).catch(() => 'no page');
    throw outOfPatience(`"${pattern}" on ${page.url()}; there is:\n${text}`, error);
  }
}

/** Waits until the page hears by WebSocket; a tablet, whose bar speaks for it, never says so. */
export async function waitUntilLive(page: Page): Promise<void> {
  await waitInPage(page, () => {
    const [status] = document.querySelectorAll('[data-live-status]');
    return status?.textContent === 'live';
  });
}

/** Clicks the first visible button or link whose accessible name has this text. */
export async function press(page: Page, text: string | RegExp): Promise<void> {
  const source = typeof text === 'string' ? escaped(text) : text.source;
  const handle = await waitInPage(
    page,
    (pattern: string) => {
      const all = [...document.querySelectorAll<HTMLElement>('button, a[href], summary')];
      const name = (one: HTMLElement): string => one.getAttribute('aria-label') ?? one.innerText;
      const seen = (one: HTMLElement): boolean => one.getClientRects().length > 0;
      return all.find(
        (one) => seen(one) && !one.matches(':disabled') && new RegExp(pattern).test(name(one)),
      );
    },
    source,
  );
  const element = handle.asElement();
  if (!element) throw new Error(`nothing to press is called ${source}`);
  await element.evaluate((one) => {
    if (one instanceof HTMLElement) one.click();
  });
}

/** A page of its own session, as another device would have; errors on it fail the test. */
export async function openDevice(
  browser: TestBrowser,
  size: { readonly width: number; readonly height: number },
): Promise<{ readonly page: Page; readonly errors: string[] }> {
  const context = await browser.createBrowserContext();
  const page = await openPage(context);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport(size);
  return { page, errors };
}

/** Takes a page off HTTP: from now on only what its WebSocket brings can change it. */
export async function blockHttp(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => void request.abort('connectionfailed'));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
