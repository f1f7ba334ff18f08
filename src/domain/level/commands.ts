import { z } from 'zod';

const steps = z.array(z.string().trim().min(1).max(40)).max(60);

export const levelCommands = {
  /** The levels and ages of the showcase, lowest first; listing them again replaces the lists. */
  ListLevels: z.strictObject({ levels: steps, ages: steps }),
};
