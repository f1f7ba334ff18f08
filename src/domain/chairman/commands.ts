import { z } from 'zod';

/** The PIN itself is no part of a command: it never comes near the log. */
export const chairmanCommands = {
  SetChairmanPin: z.strictObject({}),
  RemoveChairmanPin: z.strictObject({}),
};
