import { z } from 'zod';
import { personalSchema } from '../personal.ts';
import { markSchema } from '../schema/marks.ts';

const card = { sheet: z.string(), judge: z.string() };
const line = { ...card, entry: z.string(), dance: z.int() };

export const scorecardEvents = {
  ScorecardOpened: z.object(card),
  /** `way` is kept with the mark, so that a later change of the contest never rewrites it. */
  MarkRecorded: z.object({ ...line, mark: markSchema, way: z.string() }),
  MarkWithdrawn: z.object(line),
  ScorecardSigned: z.object(card),
  ScorecardReopened: z.object({ ...card, reason: personalSchema }),
};
