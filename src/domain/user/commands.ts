import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { words } from '../schema/words.ts';

/** Roles a person can be given, for one showcase by its key or for all with `*`. */
export const grantSchema = z.strictObject({
  role: z.enum(['administrator', 'chairman', 'desk', 'emcee', 'dj', 'display', 'studio-owner']),
  showcase: z.union([idSchema, z.literal('*')]),
});

export const userCommands = {
  AddUser: z.strictObject({
    user: idSchema,
    name: words(120),
    grants: z.array(grantSchema).max(200),
  }),
  RemoveUser: z.strictObject({ user: idSchema }),
  GrantRole: z.strictObject({ user: idSchema, grant: grantSchema }),
  RevokeRole: z.strictObject({ user: idSchema, grant: grantSchema }),
  /** Sent by the program when a person opens a one-time link and presses its button. */
  RedeemSignInLink: z.strictObject({ user: idSchema, nonce: z.string().min(8).max(60) }),
};
