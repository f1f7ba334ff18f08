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
  /** To the couple beside, or else to another dance of the same sheet. */
  | { readonly kind: 'aside'; readonly by: 1 | -1 }
  /** To the sheet or dance before or after. */
  | { readonly kind: 'turn'; readonly by: 1 | -1 }
  | HelpAction;

/** Shows or hides the list of keys, or only hides it. */
export type HelpAction = { readonly kind: 'help'; readonly open?: false };

const fixed: Readonly<Record<string, KeyAction>> = {
  ArrowUp: { kind: 'move', by: -1 },
  ArrowDown: { kind: 'move', by: 1 },
  Enter: { kind: 'move', by: 1 },
  ArrowLeft: { kind: 'aside', by: -1 },
  ArrowRight: { kind: 'aside', by: 1 },
  p: { kind: 'turn', by: -1 },
  n: { kind: 'turn', by: 1 },
  Backspace: { kind: 'take-back' },
};

/** The meaning of a key on a couple marked this way; undefined leaves the key to the browser. */
export function keyAction(key: string, marking: Marking): KeyAction | undefined {
  if (/^\d$/.test(key)) return digit(Number(key), marking);
  return fixed[key.length === 1 ? key.toLowerCase() : key];
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

/** What is heard wherever the focus is, unless somebody writes there. */
export function helpAction(key: string): HelpAction | undefined {
  if (key === '?') return { kind: 'help' };
  return key === 'Escape' ? { kind: 'help', open: false } : undefined;
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
