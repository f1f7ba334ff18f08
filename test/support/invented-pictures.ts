import { crc32, deflateSync } from 'node:zlib';

export interface InventedPicture {
  readonly width: number;
  readonly height: number;
  /** The grey of a row, 0 to 255; white throughout where it is not said. */
  readonly grey?: (y: number) => number;
  /** Chunks before the pixels: name and bytes. */
  readonly before?: readonly (readonly [string, Buffer])[];
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A whole PNG of greys that every browser draws. */
export function inventedPng({ width, height, ...more }: InventedPicture): Buffer {
  const { grey = () => 255, before = [] } = more;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), Buffer.alloc(width, grey(y))]),
  );
  return Buffer.concat([
    ...[signature, chunk('IHDR', head), ...before.map(([name, bytes]) => chunk(name, bytes))],
    ...[chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))],
  ]);
}

/** The head of a JPEG as a camera writes it: a comment of this length before its frame. */
export function inventedJpegHead(width: number, height: number, comment = 2): Buffer {
  const frame = [
    0xff,
    0xc2,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    17,
  ];
  const words = [0xff, 0xfe, comment >> 8, comment & 255, ...Array<number>(comment - 2).fill(65)];
  return Buffer.from([0xff, 0xd8, ...words, 0xff, ...frame, 0, 0xff, 0xda, 0, 2]);
}

/** The head of an extended WebP, which says how large its canvas is. */
export function inventedWebpHead(width: number, height: number, moves = false): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0);
  bytes.write('WEBPVP8X', 8);
  bytes.writeUInt8(moves ? 2 : 0, 20);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

/** The head of a simple WebP, lossy (`VP8 `) or lossless (`VP8L`). */
export function inventedSimpleWebpHead(width: number, height: number, lossless = false): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0);
  bytes.write(lossless ? 'WEBPVP8L' : 'WEBPVP8 ', 8);
  if (lossless) {
    bytes.writeUInt8(0x2f, 20);
    bytes.writeUInt32LE((width - 1) | ((height - 1) << 14), 21);
  } else {
    bytes.writeUInt16LE(width, 26);
    bytes.writeUInt16LE(height, 28);
  }
  return bytes;
}

function chunk(name: string, bytes: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
