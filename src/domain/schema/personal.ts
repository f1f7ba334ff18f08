import { z } from 'zod';

/** The shape of personal data inside an event: in the clear before it is stored, sealed after. */
export const personalSchema = z.union([
  z.strictObject({ person: z.string(), plain: z.string() }),
  z.strictObject({ person: z.string(), sealed: z.string() }),
]);
