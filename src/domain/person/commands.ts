import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { roomSchema } from '../seat/commands.ts';

const name = z.string().trim().min(1).max(80);
const step = z.string().trim().min(1).max(40);

export const personCommands = {
  AddStudio: z.strictObject({ studio: idSchema, name }),
  RemoveStudio: z.strictObject({ studio: idSchema }),
  /** Where its people dance when rooms are spread, as far as there is a place; null: anywhere. */
  PreferRoom: z.strictObject({ studio: idSchema, room: roomSchema.nullable() }),
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
