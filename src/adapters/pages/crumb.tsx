import type { VNode } from 'preact';
import { pathTo, type AnyView } from './links.ts';

interface CrumbProps {
  readonly view: Pick<AnyView, 'base' | 'asOf'>;
  readonly path: string;
  readonly word: string;
}

/** The way back to the list this page belongs to. */
export function Crumb({ view, path, word }: CrumbProps): VNode {
  return (
    <p class="crumb">
      <a href={pathTo(view, path)}>{word}</a>
    </p>
  );
}

/** A line on its own that leads to another page. */
export function WayLine({ href, children }: { href: string; children: string }): VNode {
  return (
    <p>
      <a href={href}>{children}</a>
    </p>
  );
}
