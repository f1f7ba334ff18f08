import { z } from 'zod';
import { artSchema, layoutSchema, showsSchema } from './shows.ts';

export const screenEvents = {
  ScreenDirected: z.object({ screen: z.string(), shows: showsSchema, layout: layoutSchema }),
  ScreenRemoved: z.object({ screen: z.string() }),
  ScreenPaused: z.object({ screen: z.string() }),
  ScreenResumed: z.object({ screen: z.string() }),
  ScreenStepped: z.object({ screen: z.string(), direction: z.enum(['forward', 'back']) }),
  ThemeChosen: z.object({
    accent: z.string().nullable(),
    dark: z.string().nullable(),
    counter: z.string().nullable(),
    art: artSchema,
    picture: z.string().nullable(),
  }),
};
