import { countOf, list } from '../../../../domain/skating/words.ts';
import type { MarkState } from './slip-leaves.ts';
import type { KeptCommand, Link } from './slip-types.ts';

/** A command that a tablet keeps, as far as it is counted. */
export type Kept = Pick<KeptCommand, 'type' | 'refusal' | 'waitsForCall'>;

/** How the tablet stands with the server, and what it keeps. */
export interface LinkFacts {
  readonly link: Link;
  readonly kept: readonly Kept[];
  /** False when the browser cannot keep anything beyond this page. */
  readonly lasting: boolean;
}

/** How the tablet stands with the server, and the shape that says the same. */
export function linkWords({ link, kept, lasting }: LinkFacts): {
  readonly state: MarkState;
  readonly words: string;
} {
  const hold = lasting ? '' : ' Leave this page open: this browser keeps nothing.';
  const unsent = kept.filter(({ refusal }) => !refusal);
  const early = unsent.filter(({ waitsForCall }) => waitsForCall === true);
  const leaving = unsent.filter(({ waitsForCall }) => waitsForCall !== true);
  if (link === 'unknown') return { state: 'none', words: 'Not ready to mark yet' };
  if (link === 'practice') return { state: 'none', words: 'Practice: nothing is sent' };
  if (silences[link] !== undefined) {
    const what = unsent.length === 0 ? 'marks will be kept here' : held(unsent);
    return { state: 'kept', words: `${silences[link]} ${what}.${hold}` };
  }
  if (leaving.length > 0) return { state: 'kept', words: `${held(leaving)}, sending.${hold}` };
  if (early.length > 0) return { state: 'kept', words: `Online, ${waiting(early)}.${hold}` };
  return { state: 'saved', words: 'Online, all saved' };
}

function held(kept: readonly Kept[]): string {
  return `${countedWords(kept)} ${kept.length === 1 ? 'is' : 'are'} kept here`;
}

function waiting(kept: readonly Kept[]): string {
  return `${countedWords(kept)} ${kept.length === 1 ? 'waits' : 'wait'} for the call`;
}

/** "2 marks and 1 signature": a signature is no mark, and a judge counts what was entered. */
export function countedWords(kept: readonly Kept[]): string {
  const signatures = kept.filter(({ type }) => type === 'SignScorecard').length;
  const marks = kept.length - signatures;
  return list([
    ...(marks > 0 ? [countOf(marks, 'mark')] : []),
    ...(signatures > 0 ? [countOf(signatures, 'signature')] : []),
  ]);
}

const silences: Readonly<Partial<Record<Link, string>>> = {
  'no-network': 'No network:',
  'no-answer': 'The server does not answer:',
  'signed-out': 'Signed out, open your judge link again:',
};
