import { moreWords } from '../../pages/public/more-words.ts';

/**
 * Counts the lines of the standings that do not fit beside the heat on this display, and adds them
 * to those that the page says it leaves out: no couple is missing without a word.
 */
export function fitStandings(page: Document): void {
  const again = (): void => {
    for (const words of page.querySelectorAll<HTMLElement>('[data-standing-more]')) tell(words);
  };
  new MutationObserver(again).observe(page.documentElement, {
    ...{ childList: true, characterData: true, subtree: true, attributeFilter: ['data-layout'] },
  });
  addEventListener('resize', again);
  void page.fonts.ready.then(again);
  again();
}

function tell(words: HTMLElement): void {
  const leftOut = Number(words.dataset['standingMore']);
  const lists = words.parentElement?.querySelector('.standing-lists');
  if (!lists) return;
  words.hidden = leftOut === 0;
  // The words themselves take the room of a line.
  if (words.hidden && unseenIn(lists) > 0) words.hidden = false;
  const text = moreWords(leftOut + unseenIn(lists));
  // Only what is new is written: writing is a change that leads back here.
  if (words.textContent !== text) words.textContent = text;
}

/** How many lines of a bounded list lie outside of it, if only by a part. */
function unseenIn(lists: Element): number {
  const isDrawn = lists.getClientRects().length > 0;
  if (!isDrawn || getComputedStyle(lists).overflowY !== 'hidden') return 0;
  const { right, bottom } = lists.getBoundingClientRect();
  return [...lists.querySelectorAll('li')].filter((line) => {
    const box = line.getBoundingClientRect();
    return box.left >= right - 1 || box.bottom > bottom + 1;
  }).length;
}
