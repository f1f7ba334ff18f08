import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';

/** A room of the hall, where couples of one heat dance apart: A, B and so on. */
export const roomSchema = z.string().regex(/^[A-D]$/, 'use A, B, C or D');

export const soloTurns = ['all', 'even', 'odd', 'none'] as const;

const judge = { judge: idSchema };

export const seatCommands = {
  CheckInJudge: z.strictObject(judge),
  CheckOutJudge: z.strictObject(judge),
  /** Null: the judge marks in every room. */
  PlaceJudge: z.strictObject({ ...judge, room: roomSchema.nullable() }),
  /** Which solos a judge reviews, by the heat's number. */
  TakeSolos: z.strictObject({ ...judge, solos: z.enum(soloTurns) }),
  /** How a judge likes the sheet: its order, and whether own couples come first or alone. */
  ArrangeSheets: z.strictObject({
    ...judge,
    sort: z.enum(['back', 'level']),
    show: z.enum(['first', 'only', 'order']),
  }),
};
