import { z } from 'zod';
import { blobSchema } from '../file/file-kind.ts';
import { idSchema } from '../schema/ids.ts';
import { audioTypes, largestSong } from './audio-type.ts';

/**
 * A file that lies in the showcase's blobs. Its name on somebody's disk is left out: it often is
 * the name of a dancer, and names stand nowhere in the clear.
 */
export const songFileSchema = z.strictObject({
  blob: blobSchema,
  type: z.enum(audioTypes),
  bytes: z.int().min(1).max(largestSong),
});

const words = {
  title: z.string().trim().min(1).max(120),
  artist: z.string().trim().min(1).max(120).optional(),
  file: songFileSchema.optional(),
};

/** A dance as contests name it. */
const dance = z.string().trim().min(1).max(40);

export const songCommands = {
  /** The song of a solo; the one before is replaced whole. */
  ChooseSong: z.strictObject({ entry: idSchema, ...words }),
  DropSong: z.strictObject({ entry: idSchema }),
  /** One more song for a dance: its heats take them in turn. */
  AddDanceSong: z.strictObject({ song: idSchema, dance, ...words }),
  RemoveDanceSong: z.strictObject({ song: idSchema, dance }),
};
