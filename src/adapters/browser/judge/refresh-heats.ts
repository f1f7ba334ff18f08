import { isOurs } from '../is-ours.ts';

const PAUSE_MS = 300;

let timer: ReturnType<typeof setTimeout> | undefined;
let heard = '';

/** Draws the list of heats anew from the server, in place, soon after other news came. */
export function refreshHeats(news: string): void {
  const isOther = heard !== '' && heard !== news;
  heard = news;
  if (!isOther || !document.querySelector('#judge-heats')) return;
  clearTimeout(timer);
  timer = setTimeout(() => void refresh(), PAUSE_MS);
}

/** A list that cannot be fetched stays as it is: the next news tries again. */
async function refresh(): Promise<void> {
  try {
    const response = await fetch(location.href, { credentials: 'same-origin' });
    if (!response.ok || !isOurs(response)) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = page.querySelector('#judge-heats');
    if (fresh) document.querySelector('#judge-heats')?.replaceWith(fresh);
  } catch {
    return;
  }
}
