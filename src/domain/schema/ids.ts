import { z } from 'zod';

/** An id inside a showcase: lower-case words and digits joined by hyphens. */
export const idSchema = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

/** A sheet's id: what is marked together, e.g. `c7.r1.d0` or `heat.42`. */
export const sheetIdSchema = z
  .string()
  .max(140)
  .regex(
    /^([a-z0-9-]+\.r[1-9]\d?\.d(0|[1-9]\d?)|heat\.[a-z0-9-]+)$/,
    'use the sheet id a judge page shows',
  );
