import { numbersOf } from '../../pages/slip/facts/typed-marking.ts';
import type { Marking, Mark } from '../../../domain/scorecard/marking/marking.ts';

/** What a key means to a couple in focus. */
export type KeyAction =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'row' }
  /** Says the feedback word in this 0-based position: good, then bad, then nothing. */
  | { readonly kind: 'word'; readonly at: number }
  | { readonly kind: 'take-back' }
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'turn'; readonly by: 1 | -1 }
  | { readonly kind: 'help' };

const fixed: Readonly<Record<string, KeyAction>> = {
  ArrowUp: { kind: 'move', by: -1 },
  ArrowDown: { kind: 'move', by: 1 },
  Enter: { kind: 'move', by: 1 },
  ArrowLeft: { kind: 'turn', by: -1 },
  ArrowRight: { kind: 'turn', by: 1 },
  Backspace: { kind: 'take-back' },
  '?': { kind: 'help' },
};

/** The meaning of a key on a couple marked this way; undefined leaves the key to the browser. */
export function keyAction(key: string, marking: Marking): KeyAction | undefined {
  return /^\d$/.test(key) ? digit(Number(key), marking) : fixed[key];
}

/**
 * The feedback word that a digit key means, by its place on the keyboard: with Shift beside marks,
 * alone where words are all there is.
 */
export function wordAction(code: string, shift: boolean, marking: Marking): KeyAction | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (digit === undefined || !(shift || marking.way === 'feedback')) return undefined;
  return { kind: 'word', at: Number(digit) - 1 };
}

/** Inside a number field only the keys that a field does not use itself. */
export function fieldKeyAction(key: string): KeyAction | undefined {
  return key === 'Enter' || key === 'ArrowUp' || key === 'ArrowDown' ? fixed[key] : undefined;
}

/** Places and numbers as such, 0 for the tenth; letters by position; 1 calls back. */
function digit(value: number, marking: Marking): KeyAction | undefined {
  switch (marking.way) {
    case 'placement':
      return { kind: 'mark', mark: value === 0 ? 10 : value };
    case 'letters': {
      const letter = marking.letters[value - 1];
      return letter === undefined ? undefined : { kind: 'mark', mark: letter };
    }
    case 'callback':
      return value === 1 ? { kind: 'row' } : undefined;
    default:
      return numbersOf(marking).includes(value) ? { kind: 'mark', mark: value } : undefined;
  }
}
