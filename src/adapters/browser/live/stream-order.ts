import type { PageRefresher } from './refresh-page.ts';
import { isStreamSource, shownRevision, streamSources } from './stream-source.ts';
import type { StreamSource } from './stream-source.ts';

type Render = (element: Element) => Promise<void>;

/** The newest revision that messages brought, by subscription and by what they changed. */
interface Applied {
  readonly sources: WeakMap<StreamSource, number>;
  readonly targets: Map<string, number>;
}

/**
 * Keeps old news from replacing new: drops messages that a subscription already brought (a
 * reconnection may repeat them), and elements older than what their target shows. While the page
 * is being fetched, elements wait; then those that the fetched page contains are dropped.
 */
export function keepStreamsInOrder(refresher: PageRefresher): void {
  const applied: Applied = { sources: new WeakMap(), targets: new Map() };
  document.addEventListener('message', (event) => dropRepeated(event, applied), true);
  document.addEventListener('turbo:before-stream-render', (event) => {
    const { render } = event.detail;
    event.detail.render = (element) => renderInOrder(element, render, { applied, refresher });
  });
  document.addEventListener('turbo:load', () => {
    applied.targets.clear();
    refresher.forget();
  });
  document.addEventListener('turbo:render', () => {
    if (streamSources().some((source) => isOvertaken(source, applied))) void refresher.refresh();
  });
}

/** A capturing listener: it comes before Turbo's own at the subscription's element. */
function dropRepeated(event: Event, { sources }: Applied): void {
  const source = event.target;
  if (!(event instanceof MessageEvent) || !isStreamSource(source)) return;
  const revision = revisionOf(String(event.data));
  if (revision === undefined) return;
  if (revision <= (shownRevision(source) ?? -1)) return event.stopImmediatePropagation();
  source.dataset['revision'] = String(revision);
  sources.set(source, revision);
}

async function renderInOrder(
  element: Element,
  render: Render,
  { applied, refresher }: { applied: Applied; refresher: PageRefresher },
): Promise<void> {
  const revision = shownRevision(element);
  if (element.getAttribute('action') === 'refresh') return refresher.refresh();
  const fetched = await refresher.settled();
  if (revision === undefined) return render(element);
  const target = `${element.getAttribute('target')} ${element.getAttribute('targets')}`;
  if (revision <= fetched || revision < (applied.targets.get(target) ?? -1)) return;
  applied.targets.set(target, revision);
  await render(element);
}

/** A page of Turbo's that was asked for before the last message came, and arrived after it. */
function isOvertaken(source: StreamSource, { sources }: Applied): boolean {
  return (sources.get(source) ?? -1) > (shownRevision(source) ?? -1);
}

function revisionOf(html: string): number | undefined {
  const text = /<turbo-stream\s[^>]*data-revision="(\d+)"/.exec(html)?.[1];
  return text === undefined ? undefined : Number(text);
}
