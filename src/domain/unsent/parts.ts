import { fromBase32, toBase32 } from './base32.ts';

/**
 * A text in parts that fit QR codes: `FC1Z:SUM:2:5:PARTSUM:DATA`. Z says that the bytes are packed
 * by raw deflate, P that they are plain; SUM is of the whole, PARTSUM of this part, both CRC-32.
 */
const pattern = /FC1([ZP]):([0-9A-F]{8}):(\d{1,3}):(\d{1,3}):([0-9A-F]{8}):([A-Z2-7]+)/g;

/** Bytes in one code: with the words around them it stays readable off a tablet's screen. */
const bytesInPart = 260;

/** So many parts may belong together. */
const mostParts = 400;

export interface Packed {
  readonly bytes: Uint8Array;
  /** Whether the bytes are packed by raw deflate. */
  readonly deflated: boolean;
}

/** What parts add up to: the whole, or which parts are missing, or nothing to be recognised. */
export type Gathered =
  | { readonly is: 'whole'; readonly packed: Packed }
  | { readonly is: 'missing'; readonly of: number; readonly missing: readonly number[] }
  | { readonly is: 'none' };

/** The texts of the codes, in order; throws where there are too many for codes. */
export function toParts({ bytes, deflated }: Packed): string[] {
  const count = Math.max(1, Math.ceil(bytes.length / bytesInPart));
  if (count > mostParts) throw new RangeError('too much for codes: save a file');
  const sum = sumOf(bytes);
  return Array.from({ length: count }, (_, index) => {
    const part = bytes.subarray(index * bytesInPart, (index + 1) * bytesInPart);
    const place = `${String(index + 1)}:${String(count)}`;
    return `FC1${deflated ? 'Z' : 'P'}:${sum}:${place}:${sumOf(part)}:${toBase32(part)}`;
  });
}

/**
 * Puts parts together out of any text that holds them, in any order and however often. A part that
 * was misread counts as missing. Of several wholes the last is taken.
 */
export function gatherParts(text: string): Gathered {
  const sets = new Map<string, Part[]>();
  for (const part of partsIn(text)) {
    const others = sets.get(part.whole);
    if (others) others.push(part);
    else sets.set(part.whole, [part]);
  }
  const gathered = [...sets.values()].map(putTogether);
  const whole = gathered.findLast(({ is }) => is === 'whole');
  return whole ?? gathered.at(-1) ?? { is: 'none' };
}

/** CRC-32 as eight hexadecimal digits. */
export function sumOf(bytes: Uint8Array): string {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(16).toUpperCase().padStart(8, '0');
}

interface Part {
  readonly whole: string;
  readonly deflated: boolean;
  readonly sum: string;
  readonly place: number;
  readonly of: number;
  readonly bytes: Uint8Array;
}

function partsIn(text: string): Part[] {
  return [...text.toUpperCase().matchAll(pattern)].flatMap((found) => {
    const [, way, sum = '', place, of, own, data = ''] = found;
    const bytes = fromBase32(data);
    const part = { sum, deflated: way === 'Z', place: Number(place), of: Number(of), bytes };
    const fits = part.place >= 1 && part.place <= part.of && part.of <= mostParts;
    if (!fits || sumOf(bytes) !== own) return [];
    return [{ ...part, whole: [way, sum, of].join(' ') }];
  });
}

function putTogether(parts: readonly Part[]): Gathered {
  const [first] = parts;
  if (!first) return { is: 'none' };
  const { of, sum, deflated } = first;
  const byPlace = new Map(parts.map(({ place, bytes }) => [place, bytes]));
  const places = Array.from({ length: of }, (_, index) => index + 1);
  const missing = places.filter((place) => !byPlace.has(place));
  if (missing.length > 0) return { is: 'missing', of, missing };
  const bytes = joined(places.flatMap((place) => byPlace.get(place) ?? []));
  return sumOf(bytes) === sum ? { is: 'whole', packed: { bytes, deflated } } : { is: 'none' };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
