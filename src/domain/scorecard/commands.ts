import { z } from 'zod';
import { idSchema, sheetIdSchema } from '../schema/ids.ts';
import { doubtSchema, markSchema, shortWordSchema, statementSchema } from '../schema/marks.ts';
import { words } from '../schema/words.ts';

const card = { sheet: sheetIdSchema, judge: idSchema };
const couple = { ...card, entry: idSchema };
const line = { ...couple, dance: z.int().min(0).max(11) };
/** Said by the desk of what it keys in from a judge's paper. */
const origin = { from: z.literal('paper').optional() };
/** Where a mark is made of several: the 0-based part. */
const spot = { ...line, part: z.int().min(0).max(5).optional() };

export const scorecardCommands = {
  OpenScorecard: z.strictObject(card),
  /**
   * `dance` is the dance's 0-based place in the contest, `mark` a place, number, letter or 1.
   * `way` says in which way of marking it was entered; without it the way of now is meant.
   */
  RecordMark: z.strictObject({
    ...{ ...spot, ...origin, mark: markSchema, way: z.string().max(200).optional() },
  }),
  WithdrawMark: z.strictObject({ ...spot, ...origin }),
  /** Feedback is what the judge says, not a switch: saying it again changes nothing. */
  GiveFeedback: z.strictObject({
    ...line,
    word: shortWordSchema.max(6),
    statement: statementSchema,
    ...origin,
  }),
  WriteComment: z.strictObject({ ...couple, comment: words(1000) }),
  WithdrawComment: z.strictObject(couple),
  /** `despite` names the doubts the judge was asked about and stands by. */
  SignScorecard: z.strictObject({
    ...{ ...card, ...origin, despite: z.array(doubtSchema).max(3).optional() },
  }),
  ReopenScorecard: z.strictObject({ ...card, reason: words(500, 3) }),
};
