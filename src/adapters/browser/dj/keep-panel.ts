import { startWorker, stopWorker, hasWorkers } from './dj-worker.ts';
import { failureWords, goingWords, insecureWords, keptWords, type KeptCount } from './dj-words.ts';
import { keepAll, type Wanted } from './keep-all.ts';
import { keptThings, type DjPlace } from './kept.ts';
import { panelParts, say, show, showGoing, type PanelParts } from './panel-parts.ts';

/** The part of the page that keeps all songs on this device. */
export interface KeepPanel {
  /** Looks again what is kept, and says it; `failure` is said instead of the count. */
  look(failure?: unknown): Promise<void>;
}

/** Lets the buttons of the panel work; undefined where the page has none. */
export function startKeepPanel(place: DjPlace): KeepPanel | undefined {
  const parts = panelParts(document);
  if (!parts) return undefined;
  if (!hasWorkers()) {
    say(parts.words, insecureWords);
    return { look: async () => undefined };
  }
  const panel: KeepPanel = { look: (failure) => look(parts, { place, failure }) };
  let stop = new AbortController();
  parts.all.onclick = () => {
    stop = new AbortController();
    void keep(parts, { place, signal: stop.signal }).then(
      () => panel.look(),
      (error: unknown) => panel.look(error),
    );
  };
  parts.stop.onclick = () => stop.abort();
  parts.drop.onclick = () => {
    const dropped = keptThings(place, caches).drop();
    void dropped.then(() => stopWorker(place)).finally(() => void panel.look());
  };
  return panel;
}

/** The files the page plays, each once. */
function wantedSongs(page: ParentNode): Wanted[] {
  const players = [...page.querySelectorAll<HTMLAudioElement>('audio[data-blob]')];
  const files = players.map(({ dataset }): [string, number] => [
    dataset['blob'] ?? '',
    Number(dataset['bytes'] ?? 0),
  ]);
  return [...new Map(files)].map(([blob, bytes]) => ({ blob, bytes }));
}

async function keep(
  parts: PanelParts,
  { place, signal }: { readonly place: DjPlace; readonly signal: AbortSignal },
): Promise<void> {
  const wanted = wantedSongs(document);
  const all = { all: wanted.length, bytes: sizeOf(wanted) };
  say(parts.words, 'Songs are being kept on this device: stay on this page.');
  show(parts, { all: false, stop: true, drop: false });
  const told = (now: { songs: number; bytes: number }): void => {
    showGoing(parts, { done: now.bytes, of: all.bytes, words: goingWords(now, all) });
  };
  told({ songs: 0, bytes: 0 });
  await startWorker(place);
  await keepAll({ place, kept: keptThings(place, caches), wanted, signal, told });
}

async function look(
  parts: PanelParts,
  { place, failure }: { readonly place: DjPlace; readonly failure: unknown },
): Promise<void> {
  const wanted = wantedSongs(document);
  const here = await keptThings(place, caches).songs();
  const kept = wanted.filter(({ blob }) => here.has(blob)).length;
  const count: KeptCount = { kept, all: wanted.length, bytes: sizeOf(wanted) };
  say(parts.words, failure === undefined ? keptWords(count) : failureWords(failure, count));
  show(parts, { all: kept < count.all, stop: false, drop: here.size > 0 });
  parts.zip.hidden = count.all === 0;
  showGoing(parts, undefined);
  showStates(here);
}

function showStates(here: ReadonlySet<string>): void {
  const without = navigator.onLine ? 'song here' : 'not on this device';
  for (const state of document.querySelectorAll<HTMLElement>('[data-kept]')) {
    const isKept = here.has(state.dataset['kept'] ?? '');
    state.classList.toggle('is-kept', isKept);
    say(state, isKept ? 'kept on this device' : without);
  }
}

const sizeOf = (songs: readonly Wanted[]): number =>
  songs.reduce((sum, { bytes }) => sum + bytes, 0);
