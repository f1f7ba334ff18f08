import { z } from 'zod';
import { markingSchema, styleSchema } from '../schema/marks.ts';

export const contestEvents = {
  ContestAdded: z.object({
    contest: z.string(),
    title: z.string(),
    dances: z.array(z.string()),
    kind: z.enum(['ranked', 'proficiency']),
    recalls: z.array(z.int()),
    marking: markingSchema.nullable(),
    style: styleSchema.nullable(),
    category: z.string().nullable(),
  }),
  ContestRemoved: z.object({ contest: z.string() }),
  RoundsPlanned: z.object({ contest: z.string(), recalls: z.array(z.int()) }),
  CallbacksAllowed: z.object({
    contest: z.string(),
    round: z.int(),
    least: z.int(),
    most: z.int(),
  }),
  EntriesRecalled: z.object({
    contest: z.string(),
    round: z.int(),
    entries: z.array(z.string()),
    reason: z.string().nullable(),
  }),
  RecallWithdrawn: z.object({ contest: z.string(), round: z.int(), reason: z.string() }),
};
