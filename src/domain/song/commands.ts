import { z } from 'zod';
import { blobSchema } from '../file/file-kind.ts';
import { idSchema } from '../schema/ids.ts';
import { audioTypes, largestSong } from './audio-type.ts';
import { words } from '../schema/words.ts';

/**
 * A file that lies in the showcase's blobs. Its name on somebody's disk is left out: it often is
 * the name of a dancer, and names stand nowhere in the clear.
 */
export const songFileSchema = z.strictObject({
  blob: blobSchema,
  type: z.enum(audioTypes),
  bytes: z.int().min(1).max(largestSong),
});

const telling = {
  title: words(120),
  artist: words(120).optional(),
  file: songFileSchema.optional(),
};

/** A dance as contests name it. */
const dance = words(40);

export const songCommands = {
  /** The song of a solo; the one before is replaced whole. */
  ChooseSong: z.strictObject({ entry: idSchema, ...telling }),
  DropSong: z.strictObject({ entry: idSchema }),
  /** One more song for a dance: its heats take them in turn. */
  AddDanceSong: z.strictObject({ song: idSchema, dance, ...telling }),
  RemoveDanceSong: z.strictObject({ song: idSchema, dance }),
};
