import type { SlipHandlers, Statement } from '../../pages/slip/slip-handlers.ts';
import type { SlipRow } from '../../pages/slip/facts/slip-leaves.ts';
import { fieldKeyAction, keyAction, wordAction, type KeyAction } from './keys.ts';

export interface KeyActs extends SlipHandlers {
  turnBy(by: number): void;
  /** The couple of the leaf shown, by its entry. */
  rowOf(entry: string): SlipRow | undefined;
}

/** Hears keys on the couples inside `root`; the answer stops it. */
export function listenToKeys(root: HTMLElement, acts: KeyActs): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const action = target && actionOf(event, target, acts);
    if (!target || !action) return;
    event.preventDefault();
    perform(action, { root, target, acts });
  };
  root.addEventListener('keydown', hear);
  return () => {
    root.removeEventListener('keydown', hear);
  };
}

/** Puts the cursor into a couple's number field, where it has one. */
export function focusField(root: HTMLElement, entry: string): void {
  const field = root.querySelector(`[data-entry="${CSS.escape(entry)}"] .slip-field`);
  if (field instanceof HTMLElement) field.focus();
}

function actionOf(
  { key, code, shiftKey }: KeyboardEvent,
  target: HTMLElement,
  acts: KeyActs,
): KeyAction | undefined {
  if (target instanceof HTMLTextAreaElement) return undefined;
  if (target instanceof HTMLInputElement)
    return key === 'Enter' && target.getAttribute('aria-invalid') === 'true'
      ? undefined
      : fieldKeyAction(key);
  const row = acts.rowOf(entryAt(target));
  const word = row && row.words.length > 0 && wordAction(code, shiftKey, row.marking);
  if (word) return word;
  if (row)
    return target.hasAttribute('data-row') || key !== 'Enter'
      ? keyAction(key, row.marking)
      : undefined;
  return key === '?' ? { kind: 'help' } : undefined;
}

interface Scene {
  readonly root: HTMLElement;
  readonly target: HTMLElement;
  readonly acts: KeyActs;
}

function perform(action: KeyAction, { root, target, acts }: Scene): void {
  const row = acts.rowOf(entryAt(target));
  if (action.kind === 'help') acts.help();
  else if (action.kind === 'turn') acts.turnBy(action.by);
  else if (action.kind === 'move') moveFocus(root, target, action.by);
  else if (row && action.kind === 'word') sayWord(action.at, row, acts);
  else if (row && action.kind !== 'word')
    acts.tap({ ...action, entry: row.entry, dance: row.dance });
}

const nextStatement = { none: 'good', good: 'bad', bad: 'none' } as const;

function sayWord(at: number, { entry, dance, words, feedback }: SlipRow, acts: KeyActs): void {
  const word = words[at]?.word;
  if (word === undefined) return;
  const statement: Statement = nextStatement[feedback[word] ?? 'none'];
  acts.tap({ kind: 'feedback', entry, dance, word, statement });
}

/** To the same control of the couple above or below. */
function moveFocus(root: HTMLElement, from: HTMLElement, by: 1 | -1): void {
  const kind = from instanceof HTMLInputElement ? '.slip-field' : '[data-row]';
  const stops = [...root.querySelectorAll<HTMLElement>(kind)];
  // A couple may have several fields: from one of them the way goes to the next.
  const at = stops.indexOf(from);
  const here = at >= 0 ? at : stops.findIndex((stop) => entryAt(stop) === entryAt(from));
  stops[here + by]?.focus();
}

function entryAt(target: HTMLElement): string {
  return target.closest<HTMLElement>('[data-entry]')?.dataset['entry'] ?? '';
}
