import type { VNode } from 'preact';
import type { IndexView } from './view.ts';

/** What fails just now beside the path of a mark; nothing where all is well. */
export function Alarms({
  view: { alarms = [] },
}: {
  view: Pick<IndexView, 'alarms'>;
}): VNode | null {
  if (alarms.length === 0) return null;
  return (
    <section class="notice refused alarms" role="status">
      <p>Something beside the marks is not right; what fails is tried again. Tell the operator:</p>
      <ul>
        {alarms.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
