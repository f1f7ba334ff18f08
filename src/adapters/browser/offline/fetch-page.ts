/** Fetches the server's page of this address; a slip on it lives on, as it is. */
export function fetchPage(): void {
  if (window.Turbo) window.Turbo.visit(location.href, { action: 'replace' });
  else location.reload();
}

/** Whether somebody writes in a field, and is not to be disturbed. */
export function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea') ?? false;
}
