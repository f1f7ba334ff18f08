import { z } from 'zod';

/** How a contest without rounds is marked; kept with every mark it produces. */
export const markingSchema = z.discriminatedUnion('way', [
  z.strictObject({
    way: z.literal('letters'),
    letters: z.array(z.string().min(1).max(6)).min(2).max(9),
  }),
  z.strictObject({ way: z.literal('number'), min: z.int().min(0), max: z.int().max(1000) }),
  z.strictObject({ way: z.literal('solo'), min: z.int().min(0), max: z.int().max(1000) }),
]);

/** A mark: a place or number, a letter, or 1 for a callback. */
export const markSchema = z.union([z.int().min(0).max(1000), z.string().min(1).max(6)]);
