import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { words } from '../schema/words.ts';

export const categoryCommands = {
  AddCategory: z.strictObject({
    category: idSchema,
    title: words(80),
    /** Place among the headings of the agenda. */
    order: z.number().min(0).max(1_000_000),
  }),
  RemoveCategory: z.strictObject({ category: idSchema }),
};
