import { z } from 'zod';
import { markingSchema, styleSchema } from '../schema/marks.ts';

export const rulesEvents = {
  MarkingChosen: z.object({
    category: z.string().nullable(),
    style: styleSchema,
    marking: markingSchema.nullable(),
  }),
  VocabularyChosen: z.object({
    words: z.array(z.object({ word: z.string(), meaning: z.string() })).nullable(),
  }),
  FinalistNamed: z.object({ word: z.string() }),
};
