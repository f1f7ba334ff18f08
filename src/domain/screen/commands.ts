import { z } from 'zod';
import { blobSchema } from '../file/file-kind.ts';
import { idSchema } from '../schema/ids.ts';
import { artSchema, layoutSchema, screenPages } from './shows.ts';
import { words } from '../schema/words.ts';

const screen = idSchema.max(30);
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'use a colour such as #5b2a86');

export const screenCommands = {
  /** `contest` belongs to standings, `text` to a message; other pages ignore them. */
  DirectScreen: z.strictObject({
    screen,
    page: z.enum(screenPages),
    contest: idSchema.optional(),
    text: words(160).optional(),
    layout: layoutSchema.optional(),
  }),
  RemoveScreen: z.strictObject({ screen }),
  PauseScreen: z.strictObject({ screen }),
  ResumeScreen: z.strictObject({ screen }),
  StepScreen: z.strictObject({ screen, direction: z.enum(['forward', 'back']) }),
  /**
   * What is left out goes back to the usual; `dark` is the accent of the dark palette. `picture`
   * is a file that was uploaded before, and belongs to the art of that name, which it implies.
   */
  ChooseTheme: z.strictObject({
    accent: colour.optional(),
    dark: colour.optional(),
    counter: colour.optional(),
    art: artSchema.optional(),
    picture: blobSchema.optional(),
  }),
};
