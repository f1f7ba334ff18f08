import { z } from 'zod';

export const categoryEvents = {
  CategoryAdded: z.object({ category: z.string(), title: z.string(), order: z.number() }),
  CategoryRemoved: z.object({ category: z.string() }),
};
