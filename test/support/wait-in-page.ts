import type { JSHandle, Page } from 'puppeteer';
import { patience } from './patience.ts';

type Given = (string | number | null)[];

const threw = 'threw ';

/**
 * Waits in the page until the predicate answers something true, and gives the answer;
 * a document that is replaced meanwhile is looked at too. A predicate that throws fails at once in
 * its own words: puppeteer alone would never look again after a first throw, and yet wait on.
 */
export async function waitInPage<Of extends Given>(
  page: Page,
  predicate: (...given: Of) => unknown,
  ...given: Of
): Promise<JSHandle> {
  const source = `async (...given) => {
    try {
      return await (${String(predicate)})(...given);
    } catch (error) {
      return ${JSON.stringify(threw)} + String(error);
    }
  }`;
  const watched = Object.assign(() => undefined, { toString: () => source });
  const answer = (await nowInPage(page, watched, given)) ?? (await later(page, watched, given));
  const { value }: { value?: unknown } = answer.remoteObject();
  if (typeof value === 'string' && value.startsWith(threw))
    throw new Error(`looking at ${page.url()} ${value}`);
  return answer;
}

type Watched = (...given: Given) => unknown;

/** The answer if it is true already: one question costs a fraction of a watch in the page. */
async function nowInPage(
  page: Page,
  watched: Watched,
  given: Given,
): Promise<JSHandle | undefined> {
  // A document that is just being replaced is left to the watch.
  const answer = await page.evaluateHandle(watched, ...given).catch(() => undefined);
  const { objectId, value }: { objectId?: string; value?: unknown } = answer?.remoteObject() ?? {};
  return objectId !== undefined || Boolean(value) ? answer : undefined;
}

const later = (page: Page, watched: Watched, given: Given): Promise<JSHandle> =>
  page.waitForFunction<Given>(watched, { timeout: patience, polling: 100 }, ...given);

/** What a person reads on the page now; nothing while the document has no body. */
export function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('body')?.innerText ?? '');
}
