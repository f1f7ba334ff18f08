import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { markingSchema } from '../schema/marks.ts';

const base = {
  contest: idSchema,
  title: z.string().trim().min(1).max(160),
  dances: z.array(z.string().trim().min(1).max(40)).min(1).max(12),
};

export const contestCommands = {
  AddContest: z.discriminatedUnion('kind', [
    z.strictObject({
      ...base,
      kind: z.literal('ranked'),
      /** How many couples each round before the final recalls; empty: straight final. */
      recalls: z.array(z.int().min(1).max(500)).max(8),
    }),
    z.strictObject({ ...base, kind: z.literal('proficiency'), marking: markingSchema }),
  ]),
  RemoveContest: z.strictObject({ contest: idSchema }),
  RecallEntries: z.strictObject({
    contest: idSchema,
    round: z.int().min(1),
    entries: z.array(idSchema).min(1).max(500),
    reason: z.string().trim().min(3).max(500).optional(),
  }),
  WithdrawRecall: z.strictObject({
    contest: idSchema,
    round: z.int().min(1),
    reason: z.string().trim().min(3).max(500),
  }),
};
