import { z } from 'zod';

export const showcaseEvents = {
  ShowcaseOpened: z.object({
    key: z.string(),
    title: z.string(),
    timeZone: z.string(),
    locale: z.string(),
    start: z.string(),
    end: z.string(),
  }),
  LogContinued: z.object({ key: z.string() }),
  RulesAdopted: z.object({ showProvisional: z.boolean() }),
  JudgeAppointed: z.object({ judge: z.string(), person: z.string(), letter: z.string() }),
  JudgeDismissed: z.object({ judge: z.string() }),
  JudgeLinkReplaced: z.object({ judge: z.string(), epoch: z.int() }),
  ShowcaseClosed: z.object({}),
  ShowcaseReopened: z.object({ reason: z.string() }),
};
