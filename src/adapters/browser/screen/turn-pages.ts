import { breakPages, showRows, type PageOfRows } from './break-pages.ts';
import { fitType } from './fit-type.ts';

/** How long a page stays. */
const pageMilliseconds = 10_000;

interface Pager {
  list: HTMLElement | undefined;
  /** What the size of type was measured for. */
  fitted: string;
  pages: readonly PageOfRows[];
  at: number;
  /** Set by somebody at the board; until then the desk's word holds. */
  paused: boolean | undefined;
  steps: number | undefined;
  directed: string | undefined;
  turnedAt: number;
}

/**
 * Turns the pages of the board's list: by itself, by keys (Page Up, Page Down, the space bar), by
 * the buttons of the page, and as the desk steps or pauses a screen.
 */
export function turnPages(page: Document): void {
  const pager: Pager = {
    ...{ list: undefined, fitted: '', pages: [], at: 0, paused: undefined, turnedAt: Date.now() },
    ...{ steps: undefined, directed: undefined },
  };
  const again = (): void => layOut(page, pager);
  const observer = new MutationObserver((changes) => {
    if (changes.some(({ target }) => !isCount(target))) again();
  });
  observer.observe(page.documentElement, {
    ...{ childList: true, subtree: true, attributeFilter: ['data-layout'] },
  });
  addEventListener('resize', again);
  page.addEventListener('turbo:before-morph-attribute', keepHidden);
  page.addEventListener('keydown', (event) => onKey(event, page, pager));
  page.addEventListener('click', (event) => onClick(event, page, pager));
  setInterval(() => tick(page, pager), 500);
  void page.fonts.ready.then(again);
  again();
}

/** A page fetched again knows nothing of rows that wait for their turn. */
function keepHidden(event: DocumentEventMap['turbo:before-morph-attribute']): void {
  const isRow = event.target instanceof Element && event.target.closest('[data-paged]');
  if (isRow && event.detail.attributeName === 'hidden') event.preventDefault();
}

/** Breaks the list anew and stays where its first row was. */
function layOut(page: Document, pager: Pager): void {
  const first = pager.pages[pager.at]?.[0];
  const key = first && keyOf(first);
  pager.list = page.querySelector<HTMLElement>('[data-paged]') ?? undefined;
  pager.fitted = pager.list ? fitType(pager.list, pager.fitted) : '';
  pager.pages = pager.list ? breakPages(pager.list) : [];
  const same = pager.pages.findIndex((rows) => rows.some((row) => keyOf(row) === key));
  pager.at = Math.max(0, same);
  obeyDesk(page, pager);
  show(page, pager);
}

function obeyDesk(page: Document, pager: Pager): void {
  const screen = page.querySelector<HTMLElement>('[data-steps]');
  const steps = Number(screen?.dataset['steps'] ?? 0);
  const directed = screen?.dataset['paused'];
  if (pager.directed !== directed) pager.paused = undefined;
  pager.directed = directed;
  const by = steps - (pager.steps ?? steps);
  pager.steps = steps;
  if (by !== 0) move(pager, by);
}

function onKey(event: KeyboardEvent, page: Document, pager: Pager): void {
  const turns = turnOf(event, page);
  if (turns === undefined || pager.pages.length < 2 || isControl(event.target)) return;
  event.preventDefault();
  act(turns, page, pager);
}

/** On a screen the arrows turn pages; in the hall they switch the layout. */
function turnOf({ key }: KeyboardEvent, page: Document): string | undefined {
  const arrows = page.querySelector('[data-layout-by-keys]') === null;
  if (key === 'PageDown' || (arrows && key === 'ArrowRight')) return 'forward';
  if (key === 'PageUp' || (arrows && key === 'ArrowLeft')) return 'back';
  return key === ' ' ? 'pause' : undefined;
}

function onClick({ target }: MouseEvent, page: Document, pager: Pager): void {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-turn]') : null;
  if (button) act(button.dataset['turn'] ?? '', page, pager);
}

function act(turn: string, page: Document, pager: Pager): void {
  if (turn === 'pause') pager.paused = !isPaused(pager);
  else move(pager, turn === 'back' ? -1 : 1);
  show(page, pager);
}

function tick(page: Document, pager: Pager): void {
  if (isPaused(pager) || Date.now() - pager.turnedAt < pageMilliseconds) return;
  move(pager, 1);
  show(page, pager);
}

function move(pager: Pager, by: number): void {
  const count = Math.max(1, pager.pages.length);
  pager.at = (((pager.at + by) % count) + count) % count;
  pager.turnedAt = Date.now();
}

function show(page: Document, pager: Pager): void {
  const count = pager.pages.length;
  if (pager.list && count > 1) showRows(pager.list, pager.pages[pager.at] ?? []);
  const state = isPaused(pager) ? ', paused' : '';
  write(page, '[data-page-count]', count > 1 ? `page ${pager.at + 1} of ${count}${state}` : '');
  write(page, '[data-turn="pause"]', isPaused(pager) ? 'Turn pages again' : 'Pause');
  page.documentElement.toggleAttribute('data-has-pages', count > 1);
}

function write(page: Document, selector: string, words: string): void {
  for (const element of page.querySelectorAll(selector))
    if (element.textContent !== words) element.textContent = words;
}

function isPaused({ paused, directed }: Pager): boolean {
  return paused ?? directed === 'yes';
}

function keyOf(row: HTMLElement): string {
  const group = row.closest('[data-page-group]')?.querySelector('h2')?.textContent ?? '';
  return `${group} ${row.querySelector('.back')?.textContent ?? row.textContent}`;
}

function isCount(target: Node): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  const own = '[data-page-count], [data-turn], [data-live-status], .board-controls';
  return Boolean(element?.closest(own));
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('button, a, input, select, textarea, summary');
}
