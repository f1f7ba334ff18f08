import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { words } from '../schema/words.ts';

const label = words(40);

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
