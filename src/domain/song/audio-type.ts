import type { FileKind } from '../file/file-kind.ts';

/** What a song's file may be, by the names browsers know. */
export const audioTypes = [
  'audio/mpeg',
  'audio/mp4',
  'audio/aac',
  'audio/ogg',
  'audio/flac',
  'audio/wav',
] as const;

export type AudioType = (typeof audioTypes)[number];

/** So many bytes of a song's file are taken. */
export const largestSong = 20 * 1024 * 1024;

/** The usual ending of such a file's name. */
export const audioEndings: Readonly<Record<AudioType, string>> = {
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'audio/flac': 'flac',
  'audio/wav': 'wav',
};

/**
 * What kind of audio the first bytes of a file say it is, undefined where it is none. Its name is
 * never asked: anybody can call a page `song.mp3`.
 */
export function sniffAudio(head: Uint8Array): AudioType | undefined {
  const text = (from: number, to: number): string =>
    String.fromCharCode(...head.subarray(from, to));
  if (text(0, 3) === 'ID3') return 'audio/mpeg';
  if (text(0, 4) === 'OggS') return 'audio/ogg';
  if (text(0, 4) === 'fLaC') return 'audio/flac';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'audio/wav';
  if (text(4, 8) === 'ftyp' && audioBrands.has(text(8, 12))) return 'audio/mp4';
  return sniffFrame(head);
}

/** The files of songs. */
export const songFiles: FileKind<AudioType> = { largest: largestSong, sniff: sniffAudio };

/** Brands of MPEG-4 files that players write songs with. */
const audioBrands = new Set(['M4A ', 'M4B ', 'mp42', 'mp41', 'isom', 'iso2']);

/** A file that begins with a frame: ISO 11172-3 (MPEG audio), or ISO 13818-7 with its layer 0. */
function sniffFrame([first = 0, second = 0, third = 0]: Uint8Array): AudioType | undefined {
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  const layer = (second >> 1) & 3;
  if (layer === 0) return (second & 0xf0) === 0xf0 ? 'audio/aac' : undefined;
  const isReserved = ((second >> 3) & 3) === 1 || third >> 4 === 15 || ((third >> 2) & 3) === 3;
  return isReserved ? undefined : 'audio/mpeg';
}
