import { z } from 'zod';
import { idSchema, sheetIdSchema } from '../schema/ids.ts';
import { markSchema } from '../schema/marks.ts';

const card = { sheet: sheetIdSchema, judge: idSchema };
const line = { ...card, entry: idSchema, dance: z.int().min(0).max(11) };

export const scorecardCommands = {
  OpenScorecard: z.strictObject(card),
  /** `dance` is the dance's 0-based place in the contest, `mark` a place, number, letter or 1. */
  RecordMark: z.strictObject({ ...line, mark: markSchema }),
  WithdrawMark: z.strictObject(line),
  SignScorecard: z.strictObject(card),
  ReopenScorecard: z.strictObject({ ...card, reason: z.string().trim().min(3).max(500) }),
};
