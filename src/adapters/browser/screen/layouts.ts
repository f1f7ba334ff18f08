import { layouts, type ScreenLayout } from '../../../domain/screen/shows.ts';

/** By showcase: the hall's page stands right below its base. */
const keptUnder = (): string => `floorcraft-hall-layout ${new URL('.', location.href).pathname}`;

/** The arrow keys switch the hall's layout; the address and this browser remember it. */
export function switchLayouts(page: Document): void {
  const recall = (): void => {
    const asked = new URLSearchParams(location.search).has('layout');
    const last = layouts.find((layout) => layout === remembered());
    if (!asked && last !== undefined) choose(page, last);
  };
  page.addEventListener('turbo:load', recall);
  page.addEventListener('keydown', ({ key, target }) => {
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const board = boardOf(page);
    if (by === 0 || !board || (target instanceof Element && target.matches('input, select')))
      return;
    const at = layouts.findIndex((layout) => layout === board.dataset['layout']);
    const next = layouts[(at + by + layouts.length) % layouts.length];
    if (next !== undefined) choose(page, next);
  });
  recall();
}

function choose(page: Document, layout: ScreenLayout): void {
  const board = boardOf(page);
  if (!board) return;
  board.dataset['layout'] = layout;
  const address = new URL(location.href);
  address.searchParams.set('layout', layout);
  // In the address too, so that the page fetched again is drawn the same.
  history.replaceState(history.state, '', address);
  remember(layout);
}

function boardOf(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('[data-layout-by-keys]');
}

/** Browsers that keep nothing throw; the layout then lives in the address alone. */
function remembered(): string | null {
  try {
    return localStorage.getItem(keptUnder());
  } catch {
    return null;
  }
}

function remember(layout: ScreenLayout): void {
  try {
    localStorage.setItem(keptUnder(), layout);
  } catch {
    return;
  }
}
