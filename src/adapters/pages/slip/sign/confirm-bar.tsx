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
  const rested = useRest();
  useEffect(() => takeLostFocus(bar.current), []);
  const id = `slip-${kind}`;
  const role = kind === 'question' ? ({ role: 'alert' } as const) : {};
  const group = { role: 'group', 'aria-labelledby': id, tabIndex: -1 } as const;
  return (
    <div ref={bar} class={`slip-bar slip-confirm slip-${kind}`} {...group}>
      <AnswerButton answer={confirm} rested={rested} tone=" slip-primary" />
      <p id={id} class="slip-sum" {...role}>
        {words}
      </p>
      <AnswerButton answer={leave} rested={rested} tone="" />
    </div>
  );
}

interface ButtonProps {
  readonly answer: Answer;
  readonly rested: boolean;
  readonly tone: '' | ' slip-primary';
}

function AnswerButton({ answer: { words, press }, rested, tone }: ButtonProps): VNode {
  const off = !rested || !press;
  return (
    <button type="button" class={`slip-button${tone}`} disabled={off} onClick={press}>
      {words}
    </button>
  );
}

/** Whether what was drawn has stood for a while. */
function useRest(): boolean {
  const [rested, setRested] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return rested;
}

/** The button that opened it is gone: keys go on from here, and the question is read out. */
function takeLostFocus(bar: HTMLElement | null): void {
  if (document.activeElement === document.body) bar?.focus({ preventScroll: true });
}
