import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';

const label = z.string().trim().min(1).max(40);

export const coupleCommands = {
  FormCouple: z.strictObject({
    couple: idSchema,
    lead: idSchema,
    follow: idSchema,
    instructor: idSchema.optional(),
    level: label.optional(),
    age: label.optional(),
  }),
  DissolveCouple: z.strictObject({ couple: idSchema }),
};
