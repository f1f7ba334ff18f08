import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';

export const resultsCommands = {
  PublishResults: z.strictObject({ contest: idSchema }),
  RetractResults: z.strictObject({
    contest: idSchema,
    reason: z.string().trim().min(3).max(500),
  }),
};
