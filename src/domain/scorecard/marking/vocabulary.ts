import { hasFeedback, type Marking } from './marking.ts';

/** A feedback word: what stands on the button, and what it means. */
export interface Word {
  readonly word: string;
  readonly meaning: string;
}

/** The usual words where a judge gives feedback and no mark. */
export const feedbackWords: readonly Word[] = words({
  DF: 'Dance frame',
  T: 'Timing',
  LF: 'Lead and follow',
  CM: 'Cuban motion',
  RF: 'Rise and fall',
  FW: 'Footwork',
  B: 'Balance',
  AS: 'Arm styling',
  CB: 'Contra body',
  FC: 'Floor craft',
});

/** The usual words beside a number or a letter. */
export const markedWords: readonly Word[] = words({
  F: 'Frame',
  P: 'Posture',
  FW: 'Footwork',
  LF: 'Lead and follow',
  T: 'Timing',
  S: 'Styling',
});

/** The words of a sheet: the showcase's own, else the usual ones; none without feedback. */
export function wordsFor(markings: readonly Marking[], own: readonly Word[] | null): Word[] {
  const wanted = markings.filter(hasFeedback);
  if (wanted.length === 0) return [];
  if (own) return [...own];
  const usual = wanted.flatMap(({ way }) => (way === 'feedback' ? feedbackWords : markedWords));
  return [...new Map(usual.map((one) => [one.word, one])).values()];
}

function words(meanings: Readonly<Record<string, string>>): Word[] {
  return Object.entries(meanings).map(([word, meaning]) => ({ word, meaning }));
}
