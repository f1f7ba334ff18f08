import { gatherParts } from '../../../../domain/unsent/parts.ts';
import { openCamera, withoutCamera, type Camera } from './camera.ts';
import { codeReader, codesInPhotos } from './code-reader.ts';
import { scanControls, type ScanControls } from './scan-controls.ts';
import { scanWords } from './scan-words.ts';

/** Between two looks the page has time for everything else. */
const REST_MS = 100;

const hold = 'The camera is on: hold a code of the tablet before it, so that it fills the picture.';
const foreign = 'That code holds no unsent marks.';
const unread = 'Codes cannot be read without the network: take the file, or paste the texts.';

export interface ScanPlace {
  /** Where the camera is put; its `data-reader-script` is the address of the reader's script. */
  readonly room: HTMLElement;
  /** What takes the texts of the codes. */
  readonly text: HTMLTextAreaElement;
}

interface Scene extends ScanPlace {
  readonly controls: ScanControls;
  camera: Camera | undefined;
}

/** Offers to read codes by the camera and from photos; returns what takes the offer away again. */
export function offerScanning(place: ScanPlace): () => void {
  const controls = scanControls();
  const scene: Scene = { ...place, controls, camera: undefined };
  place.room.append(...controls.parts);
  const without = withoutCamera();
  if (without !== undefined) {
    controls.button.remove();
    controls.say(without);
  }
  controls.button.addEventListener('click', () => {
    if (scene.camera) scene.camera.stop();
    else void scan(scene);
  });
  controls.photos.addEventListener('change', () => void readPhotos(scene));
  return () => {
    scene.camera?.stop();
    place.room.replaceChildren();
  };
}

/** Looks until all parts are there, the camera is stopped, or the page is left. */
async function scan(scene: Scene): Promise<void> {
  const { controls } = scene;
  controls.wait('The camera is starting.');
  const camera = await openCamera();
  controls.show(typeof camera === 'string' ? 'off' : 'on');
  if (typeof camera === 'string') {
    controls.say(camera);
    return;
  }
  scene.camera = camera;
  controls.put(camera.video);
  controls.say(hold);
  const couldRead = await lookThrough(scene, camera);
  camera.stop();
  scene.camera = undefined;
  controls.show('off');
  if (couldRead) controls.say(`The camera is off. ${scanWords(gatherParts(scene.text.value))}`);
}

/** False where codes cannot be read at all. */
async function lookThrough(scene: Scene, camera: Camera): Promise<boolean> {
  const reader = await codeReader(scene.room.dataset['readerScript'] ?? '');
  const isSought = (): boolean => camera.isOn() && camera.video.isConnected && !isWhole(scene);
  try {
    while (isSought()) {
      for (const found of await reader.read(camera.video)) take(scene, found);
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
    return true;
  } catch {
    scene.controls.say(unread);
    return false;
  } finally {
    reader.close();
  }
}

async function readPhotos(scene: Scene): Promise<void> {
  const { room, text, controls } = scene;
  const reader = await codeReader(room.dataset['readerScript'] ?? '');
  const blank: number[] = [];
  let count = 0;
  try {
    for await (const found of codesInPhotos([...(controls.photos.files ?? [])], reader)) {
      count += 1;
      if (found.length === 0) blank.push(count);
      for (const one of found) take(scene, one);
    }
    controls.photos.value = '';
    controls.say(photoWords(blank, count) + scanWords(gatherParts(text.value)));
  } catch {
    controls.say(unread);
  } finally {
    reader.close();
  }
}

function photoWords(blank: readonly number[], count: number): string {
  if (blank.length === 0) return '';
  return `No code can be read in ${String(blank.length)} of ${String(count)} photos. `;
}

/** A code read before is left; one of something else too. */
function take({ text, controls }: Scene, found: string): void {
  if (text.value.includes(found)) return;
  if (gatherParts(found).is === 'none') {
    controls.say(foreign);
    return;
  }
  text.value = `${text.value.trim()}\n${found}`.trim();
  controls.say(scanWords(gatherParts(text.value)));
}

function isWhole({ text }: Scene): boolean {
  return gatherParts(text.value).is === 'whole';
}
