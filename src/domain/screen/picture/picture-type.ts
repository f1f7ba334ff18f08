/** What a picture's file may be, by the names browsers know. Nothing that can hold a script. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;

export type PictureType = (typeof pictureTypes)[number];

/** What kind of picture the first bytes of a file say it is, undefined where it is none. */
export function sniffPicture(head: Uint8Array): PictureType | undefined {
  const begins = (...bytes: readonly number[]): boolean =>
    bytes.every((byte, at) => head[at] === byte);
  const text = (from: number, to: number): string =>
    String.fromCharCode(...head.subarray(from, to));
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  return text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP' ? 'image/webp' : undefined;
}
