import { useEffect, useRef, useState } from 'preact/hooks';

/** What stands in a field before it is saved. */
export interface Draft {
  readonly text: string;
  /** Takes what was typed; with a rest, it is saved when nothing follows for so many ms. */
  readonly write: (text: string, restMs?: number) => void;
  readonly commit: () => void;
}

export interface DraftTerms {
  /** What is saved already; when it changes elsewhere it replaces what stands unchanged here. */
  readonly given: string;
  /** Saves a text that differs; the answer is what the field goes on with. */
  readonly save: (text: string) => string;
}

/** The text of a field that is saved when it is left, at rest, or when the page goes. */
export function useDraft({ given, save }: DraftTerms): Draft {
  const [text, setText] = useState(given);
  const timer = useRef(0);
  const latest = useRef({ text, given, save });
  const before = useRef(given);
  latest.current.save = save;
  const show = (next: string): void => {
    latest.current.text = next;
    setText(next);
  };
  const commit = (): void => {
    clearTimeout(timer.current);
    const { text: now, given: saved } = latest.current;
    const meant = now.trim();
    if (meant === saved) return;
    // Leaving the field follows on Enter before the page is drawn again: once is enough.
    latest.current.given = meant;
    const goesOn = latest.current.save(meant);
    if (goesOn !== meant) latest.current.given = goesOn;
    if (goesOn !== now) show(goesOn);
  };
  const write = (next: string, restMs?: number): void => {
    show(next);
    clearTimeout(timer.current);
    if (restMs !== undefined) timer.current = window.setTimeout(commit, restMs);
  };
  useEffect(() => {
    // What is being typed must not be lost to the answer to an earlier save.
    if (latest.current.text.trim() === before.current) show(given);
    latest.current.given = given;
    before.current = given;
  }, [given]);
  useEffect(() => commit, []);
  return { text, write, commit };
}
