import { z } from 'zod';

export const chairmanEvents = {
  ChairmanPinSet: z.object({}),
  ChairmanPinRemoved: z.object({}),
};
