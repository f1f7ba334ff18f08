import { z } from 'zod';

export const assignmentEvents = {
  /** Entries that are not named stay as they were; null leaves a couple to every judge. */
  EntriesAssigned: z.object({
    heat: z.string(),
    judges: z.array(z.object({ entry: z.string(), judge: z.string().nullable() })),
  }),
  /** `manual` rooms were chosen by a person and survive a new distribution. */
  RoomsAssigned: z.object({
    heat: z.string(),
    rooms: z.array(
      z.object({ entry: z.string(), room: z.string().nullable(), manual: z.boolean() }),
    ),
  }),
};
