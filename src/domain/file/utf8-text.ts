/** A text, or in words what the bytes are instead: `not UTF-8: byte 0xEB at line 1`. */
export type ReadText =
  | { readonly text: string; readonly wrong?: never }
  | { readonly text?: never; readonly wrong: string };

/**
 * The text of bytes that people bring, which must be UTF-8 (RFC 3629); a byte order mark at its
 * start is taken off. Letters of another encoding are never replaced: they would be lost for good.
 * Every entrance of text goes through here. `firstLine` is the number of the first line.
 */
export function utf8Text(bytes: Uint8Array, firstLine = 1): ReadText {
  if (isUtf16(bytes)) return { wrong: 'UTF-16, not UTF-8' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { wrong: firstFault(bytes, firstLine) };
  }
}

/** What to do about a file; `wrong` is of a read text. */
export const wrongFile = (wrong: string): string => `${wrong}; save the file as UTF-8.`;

/** So little of a text in UTF-16 may be plain Latin: the rest has no byte that is zero. */
const leastLatin = 1 / 64;

/** With a byte order mark, or by the zero bytes that all stand on one side of the letters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  if (!bytes.includes(0)) return false;
  const zeros = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [least, most] = [Math.min(...zeros), Math.max(...zeros)];
  return most > 1 && most > 4 * least && most >= bytes.length * leastLatin;
}

/** One letter of UTF-8 beyond ASCII, its bytes written as Latin-1 (RFC 3629, section 4). */
const letter = new RegExp(
  [
    '[\\xc2-\\xdf][\\x80-\\xbf]',
    '\\xe0[\\xa0-\\xbf][\\x80-\\xbf]|\\xed[\\x80-\\x9f][\\x80-\\xbf]',
    '[\\xe1-\\xec\\xee\\xef][\\x80-\\xbf]{2}',
    '\\xf0[\\x90-\\xbf][\\x80-\\xbf]{2}|\\xf4[\\x80-\\x8f][\\x80-\\xbf]{2}',
    '[\\xf1-\\xf3][\\x80-\\xbf]{3}',
  ].join('|'),
  'y',
);

function firstFault(bytes: Uint8Array, firstLine: number): string {
  let line = firstLine;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === 0x0a) line += 1;
    if (byte < 0x80) continue;
    const known = lengthOfLetter(bytes.subarray(index, index + 4));
    if (known === 0) return `not UTF-8: byte 0x${hex(byte)} at line ${String(line)}`;
    index += known - 1;
  }
  return 'not UTF-8';
}

function lengthOfLetter(bytes: Uint8Array): number {
  letter.lastIndex = 0;
  return letter.exec(String.fromCharCode(...bytes))?.[0].length ?? 0;
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');
