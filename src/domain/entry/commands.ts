import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { words } from '../schema/words.ts';

/** Irregularities that a source may bring and that are then recorded with the entry. */
export const irregularities = ['CoupleEnteredTwice', 'BackNumberTaken'] as const;

export const entryCommands = {
  RegisterEntry: z.strictObject({
    entry: idSchema,
    contest: idSchema,
    couple: idSchema,
    back: z.int().min(1).max(99999),
    /** Register all the same, and record the irregularity: for competitions taken over. */
    despite: z.array(z.enum(irregularities)).max(2).optional(),
    /** What another system published for this entry; shown as such, never a mark. */
    sourceResult: words(40).optional(),
  }),
  WithdrawEntry: z.strictObject({ entry: idSchema }),
  ScratchEntry: z.strictObject({
    entry: idSchema,
    reason: words(500, 3).optional(),
  }),
  ReinstateEntry: z.strictObject({ entry: idSchema }),
};
