const sourceName = 'turbo-cable-stream-source';

/** turbo-rails' element for one subscription. */
export interface StreamSource extends HTMLElement {
  /** The parameters of a subscription as its attributes say them now. */
  readonly channel: object;
  readonly subscription?: { identifier: string };
}

/** All subscriptions of the page. */
export function streamSources(root: ParentNode = document): StreamSource[] {
  return [...root.querySelectorAll(sourceName)].filter(isStreamSource);
}

export function isStreamSource(node: unknown): node is StreamSource {
  return node instanceof HTMLElement && node.localName === sourceName;
}

/** The revision an element of the page or of a message shows; undefined when it does not say. */
export function shownRevision(element: Element): number | undefined {
  const text = element.getAttribute('data-revision');
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}

/**
 * True while the cable has confirmed every subscription and ended none of them: what it ended the
 * client forgets without a word to the element. `known` are the client's own.
 */
export function allConnected(sources: StreamSource[], known: readonly object[]): boolean {
  return sources.every((source) => {
    const { subscription } = source;
    const isKnown = subscription !== undefined && known.includes(subscription);
    return source.hasAttribute('connected') && isKnown;
  });
}

/**
 * At a reconnection the Action Cable client repeats the words of its first subscription, and with
 * them the revision of long ago. Once a connection is lost, the words are brought up to date, so
 * that the cable sends only what came since.
 */
export function resumeFromWhatIsShown(): void {
  onConnections((changes) => {
    for (const { target } of changes) {
      if (!isStreamSource(target) || target.hasAttribute('connected')) continue;
      if (target.subscription) target.subscription.identifier = JSON.stringify(target.channel);
    }
  });
}

/** Hears of subscriptions that the cable confirms, and of those that are cut off. */
export function onConnections(hear: (changes: readonly MutationRecord[]) => void): void {
  const observer = new MutationObserver(hear);
  observer.observe(document, { subtree: true, attributeFilter: ['connected'] });
}

/** Morphing takes away what the server's page does not have; these belong to the browser. */
export function keepThroughMorphs(): void {
  document.addEventListener('turbo:before-morph-attribute', (event) => {
    const isOurs = event.detail.attributeName === 'connected';
    if (isOurs && isStreamSource(event.target)) event.preventDefault();
  });
  document.addEventListener('turbo:before-morph-element', (event) => {
    const { target } = event;
    if (target instanceof Element && target.hasAttribute('data-live-status')) {
      event.preventDefault();
    }
  });
}

/**
 * Asks anew for what the cable ended, once the page is to be had: its words may be the same, and
 * then nothing else would. `known` are the client's own.
 */
export function subscribeAgain(known: readonly object[]): void {
  for (const source of streamSources()) {
    const { subscription, parentNode } = source;
    if (subscription === undefined || known.includes(subscription)) continue;
    // Taken out and put in again, an element subscribes as at the first time.
    parentNode?.insertBefore(source, source.nextSibling);
  }
}
