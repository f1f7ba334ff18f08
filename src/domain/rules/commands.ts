import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { markingSchema, shortWordSchema, styleSchema } from '../schema/marks.ts';
import { words } from '../schema/words.ts';

const word = z.strictObject({
  word: shortWordSchema.max(6),
  meaning: words(40),
});

export const rulesCommands = {
  /** For the whole showcase, or for one agenda category; null goes back to what is usual. */
  ChooseMarking: z.strictObject({
    category: idSchema.optional(),
    style: styleSchema,
    marking: markingSchema.nullable(),
  }),
  /** The feedback words of this showcase; null goes back to the usual ones. */
  ChooseVocabulary: z.strictObject({ words: z.array(word).min(1).max(12).nullable() }),
  /** What a judge gives beside 1, 2 and 3: usually F for finalist. */
  NameFinalist: z.strictObject({ word: shortWordSchema.max(6) }),
};
