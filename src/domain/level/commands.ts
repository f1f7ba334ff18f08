import { z } from 'zod';
import { words } from '../schema/words.ts';

const steps = z.array(words(40)).max(60);

export const levelCommands = {
  /** The levels and ages of the showcase, lowest first; listing them again replaces the lists. */
  ListLevels: z.strictObject({ levels: steps, ages: steps }),
};
