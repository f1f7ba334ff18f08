/** The elements of the panel that keeps songs. */
export interface PanelParts {
  readonly words: HTMLElement;
  readonly all: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
  readonly drop: HTMLButtonElement;
  readonly going: HTMLElement;
  readonly zip: HTMLAnchorElement;
}

/** The panel's elements, undefined where the page has no panel. */
export function panelParts(page: ParentNode): PanelParts | undefined {
  const words = page.querySelector<HTMLElement>('[data-keep-words]');
  const all = page.querySelector<HTMLButtonElement>('[data-keep-all]');
  const stop = page.querySelector<HTMLButtonElement>('[data-keep-stop]');
  const drop = page.querySelector<HTMLButtonElement>('[data-keep-drop]');
  const going = page.querySelector<HTMLElement>('[data-keep-going]');
  const zip = page.querySelector<HTMLAnchorElement>('[data-zip]');
  return words && all && stop && drop && going && zip
    ? { words, all, stop, drop, going, zip }
    : undefined;
}

/** Written only when it differs: a screen reader speaks at every change. */
export function say(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** Shows those buttons that can be pressed now. */
export function show(
  parts: PanelParts,
  shown: { readonly all: boolean; readonly stop: boolean; readonly drop: boolean },
): void {
  parts.all.hidden = !shown.all;
  parts.stop.hidden = !shown.stop;
  parts.drop.hidden = !shown.drop;
}

/** How far something is, in bytes and in words; undefined takes it away. */
export function showGoing(
  { going }: PanelParts,
  now: { readonly done: number; readonly of: number; readonly words: string } | undefined,
): void {
  going.hidden = now === undefined;
  const bar = going.querySelector('progress');
  const words = going.querySelector('span');
  if (!now || !bar || !words) return;
  if (now.of > 0) bar.max = now.of;
  bar.value = Math.min(now.done, bar.max);
  say(words, now.words);
}
