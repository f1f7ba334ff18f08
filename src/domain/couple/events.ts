import { z } from 'zod';

export const coupleEvents = {
  CoupleFormed: z.object({
    couple: z.string(),
    lead: z.string(),
    follow: z.string(),
    instructor: z.string().optional(),
    level: z.string().optional(),
    age: z.string().optional(),
  }),
  CoupleDissolved: z.object({ couple: z.string() }),
};
