import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole page as HTML. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** A part of a page as HTML: what is pushed to those who look at it live. */
export function renderPart(part: VNode): string {
  return renderToString(part);
}
