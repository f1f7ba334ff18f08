import { offerScanning } from '../rescue/scan/scan-codes.ts';

let end: (() => void) | undefined;

/** The desk's page of unsent marks: codes are read into the form. */
function start(): void {
  const room = document.querySelector<HTMLElement>('[data-unsent-camera]:empty');
  const text = document.querySelector<HTMLTextAreaElement>('[data-unsent-text]');
  if (room && text) end = offerScanning({ room, text });
}

/** The camera is let go; a page that is kept for the way back keeps no dead buttons. */
function leave(): void {
  end?.();
  end = undefined;
}

start();
document.addEventListener('turbo:load', start);
document.addEventListener('turbo:before-cache', leave);
document.addEventListener('turbo:before-render', leave);
window.addEventListener('pagehide', leave);
window.addEventListener('pageshow', start);
