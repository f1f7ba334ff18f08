import { gatherParts } from '../../../domain/unsent/parts.ts';
import { barcodeDetector, type QrDetector } from './barcode-detector.ts';

/** So often a picture is looked at. */
const LOOK_MS = 250;

const cannot =
  'This browser reads no codes by itself: scan them with a camera app and paste their texts above.';
const noCamera = 'The camera cannot be used: allow it for this page, or paste the texts above.';

/** Offers to read codes into a text field, where the browser and the address allow it. */
export function startCamera(room: HTMLElement, text: HTMLTextAreaElement): void {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  room.append(status);
  const detector = barcodeDetector();
  if (!detector || !('mediaDevices' in navigator)) {
    status.textContent = cannot;
    return;
  }
  const button = scanButton();
  room.prepend(button);
  button.addEventListener('click', () => {
    button.disabled = true;
    void scan({ room, text, status, detector }).finally(() => (button.disabled = false));
  });
}

function scanButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Scan codes with the camera';
  return button;
}

interface Scene {
  readonly room: HTMLElement;
  readonly text: HTMLTextAreaElement;
  readonly status: HTMLElement;
  readonly detector: QrDetector;
}

/** Looks until all parts are there, or the page is left. */
async function scan(scene: Scene): Promise<void> {
  const { room, text, status, detector } = scene;
  const stream = await navigator.mediaDevices
    .getUserMedia({ video: { facingMode: 'environment' } })
    .catch(() => undefined);
  if (!stream) {
    status.textContent = noCamera;
    return;
  }
  const video = videoOf(stream);
  room.append(video);
  status.textContent = 'Hold the code of the tablet before the camera.';
  await video.play();
  while (video.isConnected && gatherParts(text.value).is !== 'whole') {
    for (const found of await detector.detect(video).catch(() => [])) take(scene, found.rawValue);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  for (const track of stream.getTracks()) track.stop();
  video.remove();
}

function videoOf(stream: MediaStream): HTMLVideoElement {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  return video;
}

/** A code read before is left; one of something else too. */
function take({ text, status }: Scene, found: string): void {
  if (gatherParts(found).is === 'none' || text.value.includes(found)) return;
  text.value = `${text.value.trim()}\n${found}`.trim();
  const gathered = gatherParts(text.value);
  if (gathered.is === 'whole') status.textContent = 'All parts are read: look at them.';
  if (gathered.is === 'missing')
    status.textContent = `Still missing of ${String(gathered.of)}: ${gathered.missing.join(', ')}.`;
}
