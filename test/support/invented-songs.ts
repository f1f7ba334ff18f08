import { writeFileSync } from 'node:fs';

/** So many samples a second. */
const rate = 8000;

/** A tone of so many seconds as a WAV file of 8 bits: 8,000 bytes a second. */
export function inventedSong(seconds: number, hertz = 440): Buffer {
  const count = rate * seconds;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + count, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(count, 40);
  const tone = Array.from({ length: count }, (_, at) =>
    Math.round(128 + 60 * Math.sin((2 * Math.PI * hertz * at) / rate)),
  );
  return Buffer.concat([head, Buffer.from(tone)]);
}

/** The same on disk, to be chosen in a page. */
export function inventedSongFile(file: string, seconds: number): string {
  writeFileSync(file, inventedSong(seconds));
  return file;
}
