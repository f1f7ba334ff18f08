import { z } from 'zod';

export const levelEvents = {
  LevelsListed: z.object({ levels: z.array(z.string()), ages: z.array(z.string()) }),
};
