import { z } from 'zod';
import { personalSchema } from '../schema/personal.ts';

export const personEvents = {
  StudioAdded: z.object({ studio: z.string(), name: z.string() }),
  StudioRemoved: z.object({ studio: z.string() }),
  RoomPreferred: z.object({ studio: z.string(), room: z.string().nullable() }),
  PersonAdded: z.object({
    person: z.string(),
    first: personalSchema,
    last: personalSchema,
    kind: z.string(),
    studio: z.string().optional(),
    level: z.string().optional(),
    age: z.string().optional(),
  }),
  PersonRemoved: z.object({ person: z.string() }),
  PersonForgotten: z.object({ person: z.string() }),
};
