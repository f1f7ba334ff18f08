import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { words } from '../schema/words.ts';

export const resultsCommands = {
  PublishResults: z.strictObject({ contest: idSchema }),
  RetractResults: z.strictObject({
    contest: idSchema,
    reason: words(500, 3),
  }),
};
