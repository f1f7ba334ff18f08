import type { Marking, Mark } from '../../../domain/scorecard/marking.ts';

/** What a key means to a couple in focus. */
export type KeyAction =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'row' }
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

/** Inside a number field only the keys that a field does not use itself. */
export function fieldKeyAction(key: string): KeyAction | undefined {
  return key === 'Enter' || key === 'ArrowUp' || key === 'ArrowDown' ? fixed[key] : undefined;
}

/** Places by number, 0 for the tenth; letters by position; 1 calls back. */
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
    case 'number':
    case 'solo':
      return undefined;
  }
}
