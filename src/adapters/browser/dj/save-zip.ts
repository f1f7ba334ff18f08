import { megabytes } from './dj-words.ts';
import { fetchWhole } from './fetch-whole.ts';
import { panelParts, say, show, showGoing, type PanelParts } from './panel-parts.ts';

/**
 * Lets the link to the ZIP show how far it is, and be stopped. Without this script it is a plain
 * download. `after` is called when it ended in any way but an error.
 */
export function startZip(after: () => void): void {
  const parts = panelParts(document);
  if (!parts) return;
  let isRunning = false;
  parts.zip.onclick = (event) => {
    event.preventDefault();
    if (isRunning) return;
    isRunning = true;
    void save(parts, new AbortController()).then((failure) => {
      isRunning = false;
      if (failure === undefined) after();
      else say(parts.words, failure);
    });
  };
}

/** Resolves with why nothing was saved, in words; undefined once it was. */
async function save(parts: PanelParts, running: AbortController): Promise<string | undefined> {
  try {
    await fetchAndSave(parts, running);
    return undefined;
  } catch (error) {
    return wordsOf(error);
  } finally {
    showGoing(parts, undefined);
    show(parts, { all: !parts.all.hidden, stop: false, drop: !parts.drop.hidden });
  }
}

async function fetchAndSave(parts: PanelParts, running: AbortController): Promise<void> {
  const now = { done: 0, of: 0 };
  parts.stop.hidden = false;
  parts.stop.addEventListener('click', () => running.abort(), { once: true });
  const tell = (): void => {
    const words = `ZIP: ${megabytes(now.done)} of ${megabytes(now.of)} MB`;
    showGoing(parts, { ...now, words });
  };
  const file = await fetchWhole(parts.zip.href, {
    signal: running.signal,
    size: (bytes) => (now.of = bytes),
    came: (bytes) => {
      now.done += bytes;
      tell();
    },
  });
  hand(file);
}

/** Hands a file over to the browser's own downloads. */
function hand(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'songs.zip';
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function wordsOf(error: unknown): string {
  const isStopped = error instanceof DOMException && error.name === 'AbortError';
  return isStopped
    ? 'The ZIP was stopped: nothing was saved.'
    : 'The ZIP could not be fetched: try again when the network is better.';
}
