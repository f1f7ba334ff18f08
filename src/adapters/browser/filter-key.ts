/** `/` goes to the first filter of a page, unless one is typing already. */
export function focusFilterOnSlash(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target)) return;
    const filter = page.querySelector<HTMLElement>(
      '[role=search] input, .filters select, .filters input:not([type=hidden])',
    );
    if (!filter) return;
    event.preventDefault();
    filter.focus();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea');
}
