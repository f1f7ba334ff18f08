import { z } from 'zod';
import { personalSchema } from '../schema/personal.ts';
import { grantSchema } from './commands.ts';

export const userEvents = {
  UserAdded: z.object({
    user: z.string(),
    name: personalSchema,
    grants: z.array(grantSchema),
    epoch: z.int(),
  }),
  UserRemoved: z.object({ user: z.string() }),
  RoleGranted: z.object({ user: z.string(), grant: grantSchema }),
  RoleRevoked: z.object({ user: z.string(), grant: grantSchema }),
  SignInLinkRedeemed: z.object({ user: z.string(), nonce: z.string() }),
};
