/**
 * Characters that show nothing where they stand alone: spaces of all kinds, controls, format
 * characters, what Unicode lets every font ignore (joiners, variation selectors, Hangul fillers),
 * and two that are blank by their shape, of braille and of music.
 */
const unseen = /[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\u{1D159}]/gu;

/** How many characters of a text are seen. */
export const visibleLength = (text: string): number => [...text.replace(unseen, '')].length;

/** Whether a text says nothing: whatever it is made of, it counts as empty. */
export const isBlank = (text: string): boolean => visibleLength(text) === 0;

/** The parts that say something, joined: a person with one name has no comma and no space. */
export function joined(parts: readonly string[], between: string): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => !isBlank(part))
    .join(between);
}
