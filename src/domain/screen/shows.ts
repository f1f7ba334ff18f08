import { z } from 'zod';

/** How a heat stands on a board: which of its facts get the room. */
export const layouts = ['split', 'number', 'stacked', 'columns'] as const;

export const layoutSchema = z.enum(layouts);

export type ScreenLayout = z.infer<typeof layoutSchema>;

/** What a screen shows: one of these pages, with what that page needs. */
export const showsSchema = z.discriminatedUnion('page', [
  z.object({ page: z.literal('floor') }),
  z.object({ page: z.literal('standings'), contest: z.string() }),
  z.object({ page: z.literal('results') }),
  z.object({ page: z.literal('agenda') }),
  z.object({ page: z.literal('message'), text: z.string() }),
  z.object({ page: z.literal('blank') }),
]);

export type ScreenShows = z.infer<typeof showsSchema>;

/** The pages a screen can be directed to, in the order they are offered. */
export const screenPages = ['floor', 'standings', 'results', 'agenda', 'message', 'blank'] as const;

/** The drawings behind a board that the program brings along. */
export const drawings = ['none', 'rings', 'ribbon', 'steps'] as const;

/** What lies behind a board: one of those, or a picture of the showcase's own. */
export const artSchema = z.enum([...drawings, 'picture']);

export type Art = z.infer<typeof artSchema>;
