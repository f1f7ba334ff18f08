import { decodeQR } from 'qr/decode.js';
import type { Frame } from '../rescue/scan/frame-reader.ts';

/** The part of a worker's global scope that this one uses. */
interface ReaderScope {
  addEventListener(type: 'message', hear: (event: MessageEvent<Frame>) => void): void;
  postMessage(text: string): void;
}

declare const self: ReaderScope;

/** A picture that shows no code costs no more than this; a sharp one is read at once. */
const patience = { effort: Infinity, timeLimit: 300 };

self.addEventListener('message', ({ data }) => {
  self.postMessage(textIn(data));
});

/** The text of the code in a picture; empty where there is none, or it is torn. */
function textIn(frame: Frame): string {
  try {
    return decodeQR(frame, patience);
  } catch {
    return '';
  }
}
