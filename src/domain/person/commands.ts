import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';

const name = z.string().trim().min(1).max(80);

export const personCommands = {
  AddStudio: z.strictObject({ studio: idSchema, name }),
  RemoveStudio: z.strictObject({ studio: idSchema }),
  AddPerson: z.strictObject({
    person: idSchema,
    first: name,
    last: name,
    kind: z.enum(['student', 'professional', 'judge', 'staff']),
    studio: idSchema.optional(),
  }),
  RemovePerson: z.strictObject({ person: idSchema }),
  ForgetPerson: z.strictObject({ person: idSchema }),
};
