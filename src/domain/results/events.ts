import { z } from 'zod';

export const resultsEvents = {
  /** `places` states what was announced, in a ranked contest; shared places are means. */
  ResultsPublished: z.object({
    contest: z.string(),
    places: z.array(z.object({ entry: z.string(), place: z.number() })),
  }),
  ResultsRetracted: z.object({ contest: z.string(), reason: z.string() }),
};
