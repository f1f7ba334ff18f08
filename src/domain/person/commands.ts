import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { roomSchema } from '../seat/commands.ts';
import { namesShape, oneName, words } from '../schema/words.ts';

const name = words(80);
const step = words(40);

export const personCommands = {
  AddStudio: z.strictObject({ studio: idSchema, name }),
  RemoveStudio: z.strictObject({ studio: idSchema }),
  /** Where its people dance when rooms are spread, as far as there is a place; null: anywhere. */
  PreferRoom: z.strictObject({ studio: idSchema, room: roomSchema.nullable() }),
  AddPerson: z
    .strictObject({
      person: idSchema,
      ...namesShape,
      kind: z.enum(['student', 'professional', 'judge', 'staff']),
      studio: idSchema.optional(),
      /** The own level and age category, which entries may differ from. */
      level: step.optional(),
      age: step.optional(),
    })
    .check(oneName),
  RemovePerson: z.strictObject({ person: idSchema }),
  ForgetPerson: z.strictObject({ person: idSchema }),
};
