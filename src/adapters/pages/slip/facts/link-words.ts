import type { MarkState } from './slip-leaves.ts';
import type { KeptCommand, Link } from './slip-types.ts';

/** How the tablet stands with the server, and what it keeps. */
export interface LinkFacts {
  readonly link: Link;
  readonly kept: readonly Pick<KeptCommand, 'refusal' | 'waitsForCall'>[];
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
  const early = unsent.filter(({ waitsForCall = false }) => waitsForCall).length;
  const waiting = unsent.length - early;
  if (link === 'unknown') return { state: 'none', words: 'Not ready to mark yet' };
  if (link === 'practice') return { state: 'none', words: 'Practice: nothing is sent' };
  if (silences[link] !== undefined) {
    const what = unsent.length === 0 ? 'marks will be kept here.' : held(unsent.length);
    return { state: 'kept', words: `${silences[link]} ${what}${hold}` };
  }
  if (waiting > 0) return { state: 'kept', words: `${marks(waiting)} kept here, sending.${hold}` };
  if (early > 0) return { state: 'kept', words: `Online, ${waits(early)} for the call.${hold}` };
  return { state: 'saved', words: 'Online, all saved' };
}

function held(count: number): string {
  return `${marks(count)} kept here.`;
}

function marks(count: number): string {
  return count === 1 ? '1 mark is' : `${count} marks are`;
}

function waits(count: number): string {
  return count === 1 ? '1 mark waits' : `${count} marks wait`;
}

const silences: Readonly<Partial<Record<Link, string>>> = {
  'no-network': 'No network:',
  'no-answer': 'The server does not answer:',
  'signed-out': 'Signed out, open your judge link again:',
};
