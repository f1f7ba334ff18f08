import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Answer {
  readonly words: string;
  /** None on the server, where nothing can be pressed. */
  readonly press: (() => void) | undefined;
}

interface ConfirmProps {
  readonly kind: 'review' | 'question';
  readonly words: string;
  readonly confirm: Answer;
  readonly leave: Answer;
}

/** A finger that bounces, or a key held down, comes again within this time. */
const REST_MS = 500;

/**
 * What is asked before a signature, in the bar's place. The target that signs stands where neither
 * the one that opened it stood nor the one before, and for half a second nothing can be pressed: a
 * second tap, meant for what was there, answers nothing.
 */
export function ConfirmBar({ kind, words, confirm, leave }: ConfirmProps): VNode {
  const bar = useRef<HTMLDivElement>(null);
  const [rested, setRested] = useState(false);
  useEffect(() => takeLostFocus(bar.current), []);
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  const id = `slip-${kind}`;
  const off = (press: Answer['press']): boolean => !rested || !press;
  return (
    <div
      ref={bar}
      class={`slip-bar slip-confirm slip-${kind}`}
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
    >
      <button
        type="button"
        class="slip-button slip-primary"
        disabled={off(confirm.press)}
        onClick={confirm.press}
      >
        {confirm.words}
      </button>
      <p id={id} class="slip-sum" {...(kind === 'question' && { role: 'alert' })}>
        {words}
      </p>
      <button type="button" class="slip-button" disabled={off(leave.press)} onClick={leave.press}>
        {leave.words}
      </button>
    </div>
  );
}

/** The button that opened it is gone: keys go on from here, and the question is read out. */
function takeLostFocus(bar: HTMLElement | null): void {
  if (document.activeElement === document.body) bar?.focus({ preventScroll: true });
}
