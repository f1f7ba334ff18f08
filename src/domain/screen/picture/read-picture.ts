import { sniffPicture } from './picture-type.ts';

/** What the head of a picture's file says of it; lengths in pixels. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  /** Whether it is an animation. */
  readonly moves: boolean;
}

/** Reads the head of a picture's file, without its pixels; undefined where it is not whole. */
export function readPicture(bytes: Uint8Array): PictureFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (sniffPicture(bytes)) {
    case 'image/png':
      return readPng(view);
    case 'image/jpeg':
      return readJpeg(view);
    case 'image/webp':
      return readWebp(view);
    case undefined:
      return undefined;
  }
}

/** The chunk IHDR comes first, and acTL before the pixels of what moves (PNG, 5.6, 11.2, 11.3). */
function readPng(view: DataView): PictureFacts | undefined {
  if (view.byteLength < 33 || textAt(view, 12) !== 'IHDR') return undefined;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  for (let at = 8; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const chunk = textAt(view, at + 4);
    if (chunk === 'acTL') return { ...size, moves: true };
    if (chunk === 'IDAT') return { ...size, moves: false };
  }
  return undefined;
}

/** Segments up to the first one that begins a frame (ITU-T T.81, B.1.1.3 and B.2.2). */
function readJpeg(view: DataView): PictureFacts | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), moves: false };
    // Markers may be preceded by any number of fill bytes; the scan begins with 0xda.
    if (marker === 0xff) at += 1;
    else if (marker === 0xda || marker === 0xd9) return undefined;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}

/** SOF0 to SOF15, among which stand three markers of other segments. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The first chunk: lossy (RFC 6386, 9.1), lossless, or extended (RFC 9649, 2.5 to 2.7). */
function readWebp(view: DataView): PictureFacts | undefined {
  if (view.byteLength < 30) return undefined;
  const uint24 = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  const fourteen = (at: number): number => view.getUint16(at, true) & 0x3fff;
  const chunk = textAt(view, 12);
  if (chunk === 'VP8 ') return { width: fourteen(26), height: fourteen(28), moves: false };
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true);
    const [width, height] = [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
    return { width, height, moves: false };
  }
  if (chunk !== 'VP8X') return undefined;
  const moves = (view.getUint8(20) & 2) !== 0;
  return { width: uint24(24) + 1, height: uint24(27) + 1, moves };
}

function textAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
}
