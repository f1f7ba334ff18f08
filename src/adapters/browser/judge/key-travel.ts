import type { SlipHandlers, Statement } from '../../pages/slip/slip-handlers.ts';
import type { SlipRow } from '../../pages/slip/facts/slip-leaves.ts';
import { entryAt, moveAside, moveFocus } from './focus-travel.ts';
import { fieldKeyAction, helpAction, keyAction, wordAction, type KeyAction } from './keys.ts';

export interface KeyActs extends SlipHandlers {
  turnBy(by: number): void;
  /** To the dance before or after, as long as it is on the same sheet. */
  turnOnSheet(by: number): void;
  /** The couple of the leaf shown, by its entry. */
  rowOf(entry: string): SlipRow | undefined;
}

/** Hears keys on the couples inside `root`, and anywhere who asks for help; the answer stops it. */
export function listenToKeys(root: HTMLElement, acts: KeyActs): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const action = target && (helpFor(event, target) ?? actionIn(root, event, acts));
    if (!target || !action) return;
    event.preventDefault();
    perform(action, { root, target, acts });
  };
  document.addEventListener('keydown', hear);
  return () => {
    document.removeEventListener('keydown', hear);
  };
}

/** Puts the cursor into a couple's number field, where it has one. */
export function focusField(root: HTMLElement, entry: string): void {
  const field = root.querySelector(`[data-entry="${CSS.escape(entry)}"] .slip-field`);
  if (field instanceof HTMLElement) field.focus();
}

/** A field for numbers has no use for such signs; where text is written they are text. */
function helpFor({ key }: KeyboardEvent, target: HTMLElement): KeyAction | undefined {
  const isText = target.matches('input, textarea, select') && !target.matches('.slip-field');
  return isText ? undefined : helpAction(key);
}

function actionIn(root: HTMLElement, event: KeyboardEvent, acts: KeyActs): KeyAction | undefined {
  const { target } = event;
  const isHere = target instanceof HTMLElement && root.contains(target);
  return isHere ? actionOf(event, target, acts) : undefined;
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
  if (!row) return undefined;
  return target.hasAttribute('data-row') || key !== 'Enter'
    ? keyAction(key, row.marking)
    : undefined;
}

interface Scene {
  readonly root: HTMLElement;
  readonly target: HTMLElement;
  readonly acts: KeyActs;
}

function perform(action: KeyAction, { root, target, acts }: Scene): void {
  const row = acts.rowOf(entryAt(target));
  if (action.kind === 'help') acts.help(action.open);
  else if (action.kind === 'turn') acts.turnBy(action.by);
  else if (action.kind === 'aside') goAside(action.by, { root, target, acts });
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

/** Between columns the arrows stay on the couples; where there is one column, on the sheet. */
function goAside(by: 1 | -1, { root, target, acts }: Scene): void {
  if (moveAside(root, target, by) === 'one-column') acts.turnOnSheet(by);
}
