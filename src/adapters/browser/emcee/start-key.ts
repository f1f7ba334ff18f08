/** So long after a start, in milliseconds, another press counts as the same one. */
const samePress = 2_000;

/**
 * The space bar starts the heat the emcee's page offers, unless one is typing or on a control. A
 * second press right after the first, by key or finger, would start the heat after it: it is lost.
 */
export function startHeatOnSpace(page: Document, now: () => number = Date.now): void {
  let startedAt = Number.NEGATIVE_INFINITY;
  page.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
    const form = page.querySelector<HTMLFormElement>('[data-start] form');
    if (!form || isControl(event.target)) return;
    event.preventDefault();
    if (!event.repeat) form.requestSubmit();
  });
  const guard = (event: Event): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.closest('[data-start]')) return;
    if (now() - startedAt < samePress) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else startedAt = now();
  };
  // On the window, before Turbo sends the form.
  page.defaultView?.addEventListener('submit', guard, { capture: true });
}

function isControl(target: EventTarget | null): boolean {
  const controls = 'input, select, textarea, button, a, summary, audio, [contenteditable]';
  return target instanceof HTMLElement && target.closest(controls) !== null;
}
