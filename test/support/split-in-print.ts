import type { Page } from 'puppeteer';
import { extractText, getDocumentProxy } from 'unpdf';

/** What belongs together on paper: rows, places, acts, heats and cards. */
const wholes = [
  'tr',
  '.place',
  '.history > li',
  '.card',
  '.own-heat',
  '.hall-heat',
  '.hall-couples > li',
  '.judge-card',
].join(', ');

export const papers = ['A4', 'Letter'] as const;

/**
 * Prints the page and names what stands on two sheets of it, by its text. What is higher than a
 * sheet has to.
 */
export async function splitInPrint(
  page: Page,
  format: (typeof papers)[number],
): Promise<{ readonly split: string[]; readonly whole: number }> {
  const names = await page.evaluate(markWholes, wholes);
  const bytes = await page.pdf({ format, printBackground: true });
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
  // Small letters are set, and so read, one by one.
  const sheets = text.map((sheet) => sheet.replaceAll(/\s/g, ''));
  const sheetOf = (mark: string): number => sheets.findIndex((sheet) => sheet.includes(mark));
  const seen = names.map((name, at) => ({
    name,
    from: sheetOf(`Q${String(at)}B`),
    to: sheetOf(`Q${String(at)}E`),
  }));
  const printed = seen.filter(({ from, to }) => from >= 0 && to >= 0);
  const split = printed.filter(({ from, to }) => from !== to);
  return {
    split: split.map(({ name, from, to }) => `${name} (${String(from + 1)} to ${String(to + 1)})`),
    whole: printed.length - split.length,
  };
}

/** Runs in the page: each whole gets a mark at its begin and its end; gives their texts. */
function markWholes(selector: string): string[] {
  const highest = 900;
  const mark = (text: string): HTMLElement => {
    const span = document.createElement('span');
    span.textContent = ` ${text} `;
    span.style.cssText = 'font-size: 1px; color: black';
    return span;
  };
  const fits = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (one) => one.getBoundingClientRect().height < highest,
  );
  return fits.map((one, at) => {
    const first = one.matches('tr') ? one.firstElementChild : one;
    const last = one.matches('tr') ? one.lastElementChild : one;
    const name = one.innerText.trim().replace(/\s+/g, ' ').slice(0, 60);
    first?.prepend(mark(`Q${String(at)}B`));
    last?.append(mark(`Q${String(at)}E`));
    return name;
  });
}
