import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { words } from '../schema/words.ts';

const title = words(120);

export const showcaseCommands = {
  OpenShowcase: z.strictObject({
    key: idSchema,
    title,
    timeZone: z.string().min(1).max(60),
    locale: z.string().min(2).max(20),
    start: z.iso.date(),
    end: z.iso.date(),
  }),
  /** A copy of the log goes on under this key. */
  ContinueLog: z.strictObject({ key: idSchema }),
  AdoptRules: z.strictObject({ showProvisional: z.boolean() }),
  AppointJudge: z.strictObject({
    judge: idSchema,
    person: idSchema,
    letter: z.string().regex(/^[A-Z]{1,2}$/, 'use one or two capital letters'),
  }),
  DismissJudge: z.strictObject({ judge: idSchema }),
  ReplaceJudgeLink: z.strictObject({ judge: idSchema }),
  CloseShowcase: z.strictObject({}),
  ReopenShowcase: z.strictObject({ reason: words(500, 3) }),
};
