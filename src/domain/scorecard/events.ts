import { z } from 'zod';
import { personalSchema } from '../schema/personal.ts';
import { doubtSchema, markSchema, statementSchema } from '../schema/marks.ts';

const card = { sheet: z.string(), judge: z.string() };
const couple = { ...card, entry: z.string() };
const line = { ...couple, dance: z.int() };
const spot = { ...line, part: z.int().optional() };
/** Set where the heat was closed already when it arrived. */
const late = { late: z.literal(true).optional() };

/** Set where the desk keyed it in from the judge's paper. */
const origin = { from: z.literal('paper').optional() };

export const scorecardEvents = {
  ScorecardOpened: z.object(card),
  /** `way` is kept with the mark, so that a later change of the contest never rewrites it. */
  MarkRecorded: z.object({ ...spot, mark: markSchema, way: z.string(), ...late, ...origin }),
  MarkWithdrawn: z.object({ ...spot, ...origin }),
  FeedbackGiven: z.object({
    ...line,
    word: z.string(),
    statement: statementSchema,
    ...late,
    ...origin,
  }),
  CommentWritten: z.object({ ...couple, comment: personalSchema }),
  CommentWithdrawn: z.object(couple),
  /** The judge was asked whether the sheet is meant as it is, and it was not signed. */
  ScorecardQuestioned: z.object({ ...card, doubts: z.array(doubtSchema) }),
  ScorecardSigned: z.object({ ...card, despite: z.array(doubtSchema).optional(), ...origin }),
  ScorecardReopened: z.object({ ...card, reason: personalSchema }),
};
