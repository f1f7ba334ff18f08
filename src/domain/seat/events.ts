import { z } from 'zod';
import { soloTurns } from './commands.ts';

const judge = { judge: z.string() };

export const seatEvents = {
  JudgeCheckedIn: z.object(judge),
  JudgeCheckedOut: z.object(judge),
  JudgePlaced: z.object({ ...judge, room: z.string().nullable() }),
  SolosTaken: z.object({ ...judge, solos: z.enum(soloTurns) }),
  SheetsArranged: z.object({
    ...judge,
    sort: z.enum(['back', 'level']),
    show: z.enum(['first', 'only', 'order']),
  }),
};
