import type { VNode } from 'preact';

interface Props {
  readonly title: string;
  /** What it does, before it is done. */
  readonly words: string;
  readonly children: VNode;
}

/** One way of sharing out: its name, what it does, and the form that does it. */
export function SharingCard({ title, words, children }: Props): VNode {
  return (
    <div class="card">
      <h3>{title}</h3>
      <p>{words}</p>
      {children}
    </div>
  );
}
