import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';

const name = z.string().trim().min(1).max(80);
const step = z.string().trim().min(1).max(40);

export const personCommands = {
  AddStudio: z.strictObject({ studio: idSchema, name }),
  RemoveStudio: z.strictObject({ studio: idSchema }),
  AddPerson: z.strictObject({
    person: idSchema,
    first: name,
    last: name,
    kind: z.enum(['student', 'professional', 'judge', 'staff']),
    studio: idSchema.optional(),
    /** The own level and age category, which entries may differ from. */
    level: step.optional(),
    age: step.optional(),
  }),
  RemovePerson: z.strictObject({ person: idSchema }),
  ForgetPerson: z.strictObject({ person: idSchema }),
};
