import { startKeepPanel, type KeepPanel } from '../dj/keep-panel.ts';
import { markFloor } from '../dj/mark-floor.ts';
import { startZip } from '../dj/save-zip.ts';
import { uploadBeforeSending } from '../dj/upload-song.ts';
import { say } from '../dj/panel-parts.ts';

let panel: KeepPanel | undefined;
const news = new MutationObserver(() => markFloor(document));

/** Every time the page is drawn, whether visited or morphed into place. */
function start(): void {
  const { key = '', base = '' } = document.querySelector<HTMLElement>('#dj')?.dataset ?? {};
  if (key === '') return;
  panel = startKeepPanel({ key, base });
  startZip(() => void panel?.look());
  news.disconnect();
  const main = document.querySelector('#main');
  if (main) news.observe(main, { childList: true });
  markFloor(document);
  void panel?.look();
}

/** A player whose file is nowhere says so; what it asks for is at no other address. */
function tellSilence({ target }: Event): void {
  if (!(target instanceof HTMLAudioElement)) return;
  const state = target.parentElement?.querySelector<HTMLElement>('.song-state');
  if (state) say(state, 'cannot be played: neither on this device nor to be fetched');
}

uploadBeforeSending(window);
document.addEventListener('error', tellSilence, { capture: true });
for (const event of ['turbo:load', 'turbo:morph']) document.addEventListener(event, start);
for (const event of ['online', 'offline']) window.addEventListener(event, () => void panel?.look());
start();
