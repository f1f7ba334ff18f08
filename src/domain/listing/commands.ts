import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { words } from '../schema/words.ts';

/** `2026/boston/` or `2026/raleigh/spring/`. */
export const pathSchema = z
  .string()
  .max(60)
  .regex(
    /^\d{4}\/[a-z0-9]+(-[a-z0-9]+)*\/([a-z0-9]+(-[a-z0-9]+)*\/)?$/,
    'use a path such as 2026/boston/ or 2026/raleigh/spring/',
  );

export const listingCommands = {
  CreateShowcase: z.strictObject({
    path: pathSchema,
    title: words(120),
    timeZone: z.string().min(1).max(60),
    locale: z.string().min(2).max(20),
    start: z.iso.date(),
    end: z.iso.date(),
  }),
  ArchiveShowcase: z.strictObject({ key: idSchema }),
  RestoreShowcase: z.strictObject({ key: idSchema }),
};
