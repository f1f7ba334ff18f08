import { z } from 'zod';

export const listingEvents = {
  ShowcaseCreated: z.object({
    key: z.string(),
    path: z.string(),
    title: z.string(),
    timeZone: z.string(),
    locale: z.string(),
    start: z.string(),
    end: z.string(),
  }),
  ShowcaseArchived: z.object({ key: z.string() }),
  ShowcaseRestored: z.object({ key: z.string() }),
};
