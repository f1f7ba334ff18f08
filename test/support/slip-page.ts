import type { Page } from 'puppeteer';
import { eventually } from './eventually.ts';
import { press, waitForText } from './pages-in-browser.ts';
import { visibleText, waitInPage } from './wait-in-page.ts';

/** Taps a couple's whole row, once it can be tapped: a callback, or the next free place. */
export async function tapCouple(page: Page, back: number): Promise<void> {
  await waitInPage(
    page,
    (wanted: number) => {
      const all = [...document.querySelectorAll<HTMLElement>('button.slip-couple:enabled')];
      const couple = all.find(
        (one) => one.querySelector('.slip-back')?.textContent === String(wanted),
      );
      couple?.click();
      return couple !== undefined;
    },
    back,
  );
}

/** The entries to be marked on the leaf shown, in its order. */
export function rowsOf(page: Page): Promise<string[]> {
  return page.$$eval('li[data-entry]:not(.slip-scratched)', (rows) =>
    rows.map((row) => row.getAttribute('data-entry') ?? ''),
  );
}

/** Gives a couple the mark on the button with this word. */
export async function markRow(page: Page, entry: string, mark: string): Promise<void> {
  await page.evaluate(
    (row: string, value: string) => {
      const marks = document.querySelectorAll<HTMLElement>(`li[data-entry="${row}"] .slip-mark`);
      const wanted = [...marks].find(
        (one) => one.querySelector('.slip-mark-value')?.textContent === value,
      );
      wanted?.click();
    },
    entry,
    mark,
  );
}

/** Types a number into one of a couple's fields, by touch and keys as a judge does. */
export async function typeNumber(
  page: Page,
  entry: string,
  value: string | { readonly field: number; readonly value: string },
): Promise<void> {
  const { field, value: text } = typeof value === 'string' ? { field: 0, value } : value;
  await page.waitForSelector(`li[data-entry="${entry}"] input`);
  const input = (await page.$$(`li[data-entry="${entry}"] input`))[field];
  await input?.click({ count: 3 });
  await input?.type(text);
  await input?.press('Enter');
}

/** Waits until so many couples' marks are on the server. */
export async function allSaved(page: Page, count: number): Promise<void> {
  const saved = (): Promise<number> =>
    page.$$eval(
      '.slip-row-state',
      (all) => all.filter(({ textContent }) => textContent.includes('saved')).length,
    );
  await eventually(
    `${String(count)} marks to be saved`,
    async () => (await saved()) === count,
  ).catch(async (error: unknown) => {
    const text = await visibleText(page);
    throw new Error(`not ${String(count)} marks saved; there is:\n${text}`, { cause: error });
  });
}

/** Signs the sheet shown, and stands by it where the slip asks whether it is meant so. */
export async function signSheet(page: Page): Promise<void> {
  await press(page, /^Sign$/);
  await press(page, /^Sign now$/);
  await waitForText(page, /Signed$|Sign all the same/m);
  const asked = (await visibleText(page)).includes('Sign all the same');
  if (asked) await press(page, 'Sign all the same');
  await waitForText(page, /Signed$/m);
}
