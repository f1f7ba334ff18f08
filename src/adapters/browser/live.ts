import { cable, type Consumer } from '@hotwired/turbo-rails';
import { liveState, liveWords, mustPoll, type LiveSigns } from './live/live-state.ts';
import { createPageRefresher, type PageRefresher } from './live/refresh-page.ts';
import { keepStreamsInOrder } from './live/stream-order.ts';
import {
  allConnected,
  keepThroughMorphs,
  onConnections,
  resumeFromWhatIsShown,
  streamSources,
  subscribeAgain,
} from './live/stream-source.ts';

interface Watch {
  readonly consumer: Consumer;
  readonly refresher: PageRefresher;
  startedAt: number;
  aliveAt: number | undefined;
  polledAt: number;
}

const lookMilliseconds = 1000;
const pollMilliseconds = 10_000;

/**
 * Starts Turbo and what every live page needs: messages in order, a reconnection without a gap,
 * words in `[data-live-status]` that say when the page is not live, and polling when WebSockets
 * are not to be had. Call it once; it follows Turbo's visits by itself.
 */
export async function startLive(): Promise<void> {
  const refresher = createPageRefresher();
  keepStreamsInOrder(refresher);
  keepThroughMorphs();
  resumeFromWhatIsShown();
  const now = Date.now();
  const consumer = await cable.getConsumer();
  const watch: Watch = { consumer, refresher, startedAt: now, aliveAt: undefined, polledAt: now };
  document.addEventListener('turbo:load', () => startAnew(watch));
  setInterval(() => look(watch), lookMilliseconds);
  onConnections(() => look(watch));
  look(watch);
  setInterval(() => fetchAgain(refresher), pollMilliseconds);
}

/** A page of what stands in no row is told nothing: it asks. */
function fetchAgain(refresher: PageRefresher): void {
  if (!document.hidden && document.querySelector('[data-fetch-again]')) void refresher.refresh();
}

/** A page just fetched is the present, however long the one before it was cut off. */
function startAnew(watch: Watch): void {
  watch.startedAt = Date.now();
  watch.aliveAt = undefined;
  look(watch);
}

function look(watch: Watch): void {
  const sources = streamSources();
  if (sources.length === 0) return;
  const { subscriptions } = watch.consumer.subscriptions;
  if (allConnected(sources, subscriptions)) {
    watch.aliveAt = watch.consumer.connection.monitor.pingedAt ?? watch.aliveAt;
  }
  const signs: LiveSigns = { now: Date.now(), ...watch };
  if (mustPoll(signs) || watch.refresher.isBehind()) poll(watch, signs.now);
  showState(signs);
}

function poll(watch: Watch, now: number): void {
  if (now - watch.polledAt < pollMilliseconds) return;
  watch.polledAt = now;
  void watch.refresher.refresh().then(() => {
    if (!watch.refresher.isBehind()) subscribeAgain(watch.consumer.subscriptions.subscriptions);
  });
}

function showState(signs: LiveSigns): void {
  const state = liveState(signs);
  for (const element of document.querySelectorAll<HTMLElement>('[data-live-status]')) {
    const { timeZone = '', locale = '' } = element.dataset;
    const words = liveWords(state, { timeZone, locale });
    element.setAttribute('aria-live', 'polite');
    element.dataset['state'] = state.state;
    // Written only when it differs: a screen reader speaks at every change.
    if (element.textContent !== words) element.textContent = words;
  }
}
