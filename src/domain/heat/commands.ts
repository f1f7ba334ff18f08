import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { words } from '../schema/words.ts';

export const heatCommands = {
  ScheduleHeat: z.strictObject({
    heat: idSchema,
    /** What is announced: usually the number, e.g. `42` or `42 B`. */
    label: words(30),
    /** Place in the running order; heats of the same order run by label. */
    order: z.number().min(0).max(1_000_000),
    time: z.iso.datetime({ offset: true }).optional(),
    floor: z
      .array(
        z.strictObject({
          contest: idSchema,
          round: z.int().min(1),
          /** Only these entries of the round; left out: all of them. */
          entries: z.array(idSchema).min(1).max(500).optional(),
        }),
      )
      .min(1)
      .max(60),
    /** The judges of this heat; left out: everybody on the showcase's panel. */
    judges: z.array(idSchema).min(1).max(60).optional(),
  }),
  /** Who judges a heat that was scheduled; null: everybody on the showcase's panel. */
  NamePanel: z.strictObject({
    heat: idSchema,
    judges: z.array(idSchema).min(1).max(60).nullable(),
  }),
  CancelHeat: z.strictObject({ heat: idSchema }),
  CallHeat: z.strictObject({ heat: idSchema }),
  WithdrawCall: z.strictObject({ heat: idSchema }),
  CloseHeat: z.strictObject({ heat: idSchema }),
};
