import { trusted } from '../../domain/identity.ts';
import { nextHeatWords, type MyHeat, type RunningOrder } from '../pages/public/next-heat-words.ts';

/** Pages fetched again because the plan changed come within so long, not all at once. */
const spreadMilliseconds = 5000;

/** Says a couple's next heat anew whenever a heat is called, and fetches a plan that changed. */
export function followNextHeat(page: Document): void {
  let waiting = false;
  const look = (): void => {
    const own = page.querySelectorAll<HTMLElement>('[data-next-heat]');
    if (own.length === 0) return;
    const order = orderOf(page.querySelector<HTMLElement>('#running-order'));
    if (order) for (const element of own) say(element, order);
    if (waiting || !isPlanOld(page)) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      fetchAgain(page);
    }, Math.random() * spreadMilliseconds);
  };
  new MutationObserver(look).observe(page.documentElement, { childList: true, subtree: true });
  look();
}

function say(element: HTMLElement, order: RunningOrder): void {
  const mine = trusted<MyHeat[]>(JSON.parse(element.dataset['nextHeat'] ?? '[]'));
  const words = nextHeatWords(mine, order);
  if (element.textContent !== words) element.textContent = words;
}

function orderOf(part: HTMLElement | null): RunningOrder | undefined {
  const text = part?.dataset['order'];
  return text === undefined ? undefined : trusted<RunningOrder>(JSON.parse(text));
}

function isPlanOld(page: Document): boolean {
  const plan = Number(page.querySelector<HTMLElement>('#plan')?.dataset['plan'] ?? 0);
  const drawn = page.querySelector<HTMLElement>('[data-drawn]')?.dataset['drawn'];
  return drawn !== undefined && plan > Number(drawn);
}

/** As a message of the cable would ask for it: the page's own order of things is kept. */
function fetchAgain(page: Document): void {
  const refresh = page.createElement('turbo-stream');
  refresh.setAttribute('action', 'refresh');
  page.body.append(refresh);
}
