import { z } from 'zod';
import { words } from './words.ts';

/** A word on a button of a scorecard: a letter, the name of a part, a feedback word. */
export const shortWordSchema = words(24).regex(/^[^/|:]*$/, 'leave out / | and :');

const letter = shortWordSchema.max(6);
const bounds = { min: z.int().min(0).max(1000), max: z.int().min(0).max(1000) };
const comments = { comments: z.literal(true).optional() };
const extras = { ...comments, feedback: z.literal(true).optional() };

/** How a contest without rounds is marked; the choice is kept with every mark it produces. */
export const markingSchema = z.discriminatedUnion('way', [
  /** Best first: 1/2/3/F or GH/G/S/B. */
  z.strictObject({ way: z.literal('letters'), letters: z.array(letter).min(2).max(9), ...extras }),
  z.strictObject({ way: z.literal('number'), ...bounds, ...extras }),
  z.strictObject({ way: z.literal('feedback'), ...comments }),
  z.strictObject({ way: z.literal('solo'), ...bounds, ...comments }),
  /** Several numbers that add up, each under its own name. */
  z.strictObject({
    way: z.literal('parts'),
    parts: z.array(shortWordSchema).min(2).max(6),
    ...bounds,
    ...comments,
  }),
]);

/** What a contest without rounds is, for choosing how it is marked. */
export const styleSchema = z.enum(['open', 'closed', 'multi', 'solo']);

/** A mark: a place or number, a letter, or 1 for a callback. */
export const markSchema = z.union([z.int().min(0).max(1000), z.string().min(1).max(6)]);

/** What a judge says of a couple under a feedback word; `none` takes back what was said. */
export const statementSchema = z.enum(['good', 'bad', 'none']);

/** What makes a signature worth a question: see scorecard/doubts.ts. */
export const doubtSchema = z.enum(['AllTheSame', 'Reversed', 'Identical']);

export type Doubt = z.infer<typeof doubtSchema>;
