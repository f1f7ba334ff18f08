import { z } from 'zod';

export const heatEvents = {
  HeatScheduled: z.object({
    heat: z.string(),
    label: z.string(),
    order: z.number(),
    time: z.string().nullable(),
    floor: z.array(
      z.object({
        contest: z.string(),
        round: z.int(),
        entries: z.array(z.string()).nullable(),
      }),
    ),
    judges: z.array(z.string()).nullable(),
  }),
  PanelNamed: z.object({ heat: z.string(), judges: z.array(z.string()).nullable() }),
  HeatCancelled: z.object({ heat: z.string() }),
  HeatCalled: z.object({ heat: z.string() }),
  HeatCallWithdrawn: z.object({ heat: z.string() }),
  HeatClosed: z.object({ heat: z.string() }),
};
