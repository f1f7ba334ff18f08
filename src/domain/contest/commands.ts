import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { markingSchema, styleSchema } from '../schema/marks.ts';
import { words } from '../schema/words.ts';

const recalls = z.array(z.int().min(1).max(500)).max(8);

const base = {
  contest: idSchema,
  title: words(160),
  dances: z.array(words(40)).min(1).max(12),
  /** The agenda category it stands under. */
  category: idSchema.optional(),
};

export const contestCommands = {
  AddContest: z.discriminatedUnion('kind', [
    z.strictObject({
      ...base,
      kind: z.literal('ranked'),
      /** How many couples each round before the final recalls; empty: straight final. */
      recalls,
    }),
    z.strictObject({
      ...base,
      kind: z.literal('proficiency'),
      /** What it is: says how it is marked where it has no marking of its own. */
      style: styleSchema.optional(),
      marking: markingSchema.optional(),
    }),
  ]),
  RemoveContest: z.strictObject({ contest: idSchema }),
  /** As many rounds as the numbers need: how many couples each one before the final recalls. */
  PlanRounds: z.strictObject({ contest: idSchema, recalls }),
  /** How many callbacks a judge may sign, where the chairman does not insist on one number. */
  AllowCallbacks: z.strictObject({
    contest: idSchema,
    round: z.int().min(1).max(99),
    least: z.int().min(0).max(500),
    most: z.int().min(1).max(500),
  }),
  RecallEntries: z.strictObject({
    contest: idSchema,
    round: z.int().min(1),
    entries: z.array(idSchema).min(1).max(500),
    reason: words(500, 3).optional(),
    /** The callbacks by entry that the decision was made on: it is refused when they are others. */
    seen: z.record(idSchema, z.int().min(0)).optional(),
  }),
  WithdrawRecall: z.strictObject({
    contest: idSchema,
    round: z.int().min(1),
    reason: words(500, 3),
  }),
};
