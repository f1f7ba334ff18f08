import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';

export const categoryCommands = {
  AddCategory: z.strictObject({
    category: idSchema,
    title: z.string().trim().min(1).max(80),
    /** Place among the headings of the agenda. */
    order: z.number().min(0).max(1_000_000),
  }),
  RemoveCategory: z.strictObject({ category: idSchema }),
};
