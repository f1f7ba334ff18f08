import { z } from 'zod';
import { personalSchema } from '../schema/personal.ts';
import { irregularities } from './commands.ts';

export const entryEvents = {
  EntryRegistered: z.object({
    entry: z.string(),
    contest: z.string(),
    couple: z.string(),
    back: z.int(),
    irregular: z.array(z.enum(irregularities)),
    sourceResult: z.string().nullable(),
  }),
  EntryWithdrawn: z.object({ entry: z.string() }),
  EntryScratched: z.object({ entry: z.string(), reason: personalSchema.nullable() }),
  EntryReinstated: z.object({ entry: z.string() }),
};
