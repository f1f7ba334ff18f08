import type { FileKind } from '../../file/file-kind.ts';
import { sniffPicture, type PictureType } from './picture-type.ts';
import { readPicture } from './read-picture.ts';

/** So many bytes of a picture's file are taken. */
export const largestPicture = 5 * 1024 * 1024;

/** So many pixels wide or high a picture may be: more than that no display shows. */
export const longestSide = 7680;

export type PictureRefusal = 'unreadable' | 'too many pixels' | 'moving';

/** The files of pictures behind the boards. */
export const pictureFiles: FileKind<PictureType, PictureRefusal> = {
  largest: largestPicture,
  sniff: sniffPicture,
  inspect: (bytes) => {
    const facts = readPicture(bytes);
    if (!facts || facts.width === 0 || facts.height === 0) return 'unreadable';
    if (Math.max(facts.width, facts.height) > longestSide) return 'too many pixels';
    // What moves behind a board draws eyes from it, and nobody in the hall could stop it.
    return facts.moves ? 'moving' : undefined;
  },
};
