import { z } from 'zod';
import { audioTypes } from './audio-type.ts';

const words = {
  title: z.string(),
  artist: z.string().nullable(),
  file: z.object({ blob: z.string(), type: z.enum(audioTypes), bytes: z.int() }).nullable(),
};

export const songEvents = {
  SongChosen: z.object({ entry: z.string(), ...words }),
  SongDropped: z.object({ entry: z.string() }),
  DanceSongAdded: z.object({ song: z.string(), dance: z.string(), ...words }),
  DanceSongRemoved: z.object({ song: z.string(), dance: z.string() }),
};
