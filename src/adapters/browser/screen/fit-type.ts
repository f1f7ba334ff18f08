import { isBounded, overflows, rowsOf, showRows } from './break-pages.ts';
import { settingsOf, type Setting } from './type-settings.ts';

/** Parts of the height of the display. Smaller than the least, a list takes another page. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Names on the floor, and rows of results: a row of a list is never below a twentieth. */
const couples: Bounds = { least: 1 / 32, most: 0.08 };
const rowsOfList: Bounds = { least: 1 / 20, most: 0.11 };
const leastNumber = 1 / 20;
const mostNumber = 0.22;
/** Names of this size are large enough to be left alone. */
const enough = 1 / 19;

interface Found {
  readonly setting: Setting;
  /** Of the names, and of the number before them, in pixels. */
  readonly size: number;
  readonly number: number;
}

/**
 * Sets the type of a board's list as large as its rows allow: on one page where that can be read,
 * otherwise on as few as it takes. What is found is said of the document, for the styles to use.
 * `fitted` is what it answered last; as long as that holds nothing is measured. Leaves all rows
 * shown, unless nothing was measured.
 */
export function fitType(list: HTMLElement, fitted: string): string {
  if (!isBounded(list) || list.getClientRects().length === 0) return '';
  if (signOf(list) === fitted) return fitted;
  const found = largest(list);
  if (found) apply(found);
  else applyUsual();
  showRows(list, rowsOf(list));
  return signOf(list);
}

/** What the sizes depend on: what is written, the room for it, and the type face. */
function signOf(list: HTMLElement): string {
  const layout = list.closest<HTMLElement>('[data-layout]')?.dataset['layout'] ?? '';
  const room = [list.clientWidth, list.clientHeight, innerWidth, innerHeight];
  return [layout, ...room, document.fonts.status, list.textContent].join(' ');
}

function largest(list: HTMLElement): Found | undefined {
  const rows = rowsOf(list);
  for (let count = 1; count <= rows.length; count += 1) {
    const found = largestOn(list, inParts(rows, count));
    if (found) return found;
  }
  return undefined;
}

/** The largest type, in whole pixels, with which these pages are whole; undefined without any. */
function largestOn(list: HTMLElement, pages: readonly HTMLElement[][]): Found | undefined {
  let best: Found | undefined;
  for (const group of settingsOf(list)) {
    for (const setting of group) {
      const found = largestAs(list, { setting, pages, atLeast: best?.size ?? 0 });
      if (found && (!best || found.size > best.size || found.number > best.number)) best = found;
    }
    if (best && best.size >= innerHeight * enough) break;
  }
  return best;
}

interface Tried {
  readonly setting: Setting;
  readonly pages: readonly HTMLElement[][];
  /** Another setting allowed names as large as that. */
  readonly atLeast: number;
}

/** First the names as large as they can be, then the numbers in the room that the names leave. */
function largestAs(list: HTMLElement, { setting, pages, atLeast }: Tried): Found | undefined {
  const { least, most } = list.matches('.hall-couples') ? couples : rowsOfList;
  const isWholeAs = (size: number, number: number): boolean => {
    apply({ setting, size, number });
    return isWhole(list, pages);
  };
  const numberBy = (size: number): number => Math.max(size, Math.ceil(innerHeight * leastNumber));
  const size = lastThat((one) => isWholeAs(one, numberBy(one)), {
    from: Math.max(atLeast, Math.ceil(innerHeight * least)),
    to: Math.floor(innerHeight * most),
  });
  if (size === undefined) return undefined;
  const range = { from: numberBy(size), to: Math.floor(innerHeight * mostNumber) };
  return { setting, size, number: lastThat((one) => isWholeAs(size, one), range) ?? range.from };
}

function apply({ setting, size, number }: Found): void {
  const { style, dataset } = document.documentElement;
  style.setProperty('--names', `${String(size)}px`);
  style.setProperty('--number', `${String(number)}px`);
  style.setProperty('--columns', String(setting.columns));
  style.setProperty('--share', `${String(setting.share)}fr`);
  dataset['stand'] = setting.stand;
  dataset['names'] = setting.breaks ? 'broken' : 'whole';
}

/** A word too long for any column: the styles' own sizes, and the word is broken. */
function applyUsual(): void {
  const { style, dataset } = document.documentElement;
  for (const name of ['--names', '--number', '--columns', '--share']) style.removeProperty(name);
  dataset['stand'] = 'beside';
  dataset['names'] = 'cut';
}

function isWhole(list: HTMLElement, pages: readonly HTMLElement[][]): boolean {
  return pages.every((rows) => {
    showRows(list, rows);
    return !overflows(list) && rows.every((row) => row.scrollWidth <= row.clientWidth + 1);
  });
}

/** The last whole number of a range that passes, where all before it pass too. */
function lastThat(
  passes: (value: number) => boolean,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  if (from > to || !passes(from)) return undefined;
  let [good, bad] = [from, to + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (passes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function inParts<T>(all: readonly T[], count: number): T[][] {
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}
