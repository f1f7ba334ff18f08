import type { VNode } from 'preact';

/** Words for ears alone, so that the name of a mark begins with what eyes see on it. */
export function Said({ children }: { children: string }): VNode {
  return <span class="slip-sr">{children}</span>;
}
