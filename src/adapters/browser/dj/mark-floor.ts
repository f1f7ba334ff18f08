import { say } from './panel-parts.ts';

/**
 * Marks the heat on the floor in the list, and offers the newer list where there is one; the page
 * never moves by itself.
 */
export function markFloor(page: Document): void {
  const floor = page.querySelector<HTMLElement>('#dj-floor');
  const list = page.querySelector<HTMLElement>('#dj');
  if (!floor || !list) return;
  const now = floor.dataset['onFloor'] ?? '';
  for (const heat of list.querySelectorAll<HTMLElement>('[data-heat]')) {
    const isNow = heat.dataset['heat'] === now;
    heat.classList.toggle('on-floor', isNow);
    const word = heat.querySelector<HTMLElement>('[data-heat-word]');
    if (word) say(word, isNow ? 'on the floor' : wordOff(word));
  }
  const old = floor.querySelector<HTMLElement>('[data-list-old]');
  const isOld = floor.dataset['listNow'] !== list.dataset['list'];
  if (old && old.hidden === isOld) old.hidden = !isOld;
}

/** A heat that was on the floor when the page was drawn has been danced since. */
function wordOff(word: HTMLElement): string {
  const drawn = word.dataset['heatWord'] ?? '';
  return drawn === 'on the floor' ? 'danced' : drawn;
}
