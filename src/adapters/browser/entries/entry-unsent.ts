import { startCamera } from '../rescue/scan-codes.ts';

/** The desk's page of unsent marks: the camera reads codes into the form. */
function start(): void {
  const room = document.querySelector<HTMLElement>('[data-unsent-camera]:not([data-alive])');
  const text = document.querySelector<HTMLTextAreaElement>('[data-unsent-text]');
  if (!room || !text) return;
  room.setAttribute('data-alive', '');
  startCamera(room, text);
}

start();
document.addEventListener('turbo:load', start);
