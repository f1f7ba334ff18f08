import { z } from 'zod';
import { isBlank, visibleLength } from './visible.ts';

/** A text of at most `most` characters, of which at least so many are seen; trimmed. */
export const words = (most: number, least = 1) =>
  z
    .string()
    .trim()
    .min(least)
    .max(most)
    .check(({ value, issues }) => {
      if (value.length >= least && visibleLength(value) < least)
        issues.push(tooShort(value, least));
    });

const longestName = 80;

/** One of a person's names, which may be missing: then it is empty. */
const name = z
  .string()
  .trim()
  .max(longestName)
  .overwrite((text) => (isBlank(text) ? '' : text))
  .default('');

/** A person's names, of which one is enough; `oneName` asks for it. */
export const namesShape = { first: name, last: name };

/** Asks for one name at least; it checks an object of `namesShape`. */
export const oneName: z.core.CheckFn<{ first: string; last: string }> = ({ value, issues }) => {
  if (value.first === '' && value.last === '')
    issues.push({ ...tooShort('', 1), path: ['first'], message: 'give one name at least' });
};

const tooShort = (input: string, minimum: number): z.core.$ZodRawIssue => ({
  ...{ code: 'too_small', origin: 'string', inclusive: true, minimum, input },
});
