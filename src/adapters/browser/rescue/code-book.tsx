import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { QrCode } from '../../pages/qr-code.tsx';

/** One code at a time, as large as fits, with its place among the others. */
export function CodeBook({ parts }: { parts: readonly string[] }): VNode {
  const [place, setPlace] = useState(0);
  const text = parts[place] ?? '';
  const words = `Part ${String(place + 1)} of ${String(parts.length)}`;
  return (
    <figure class="rescue-codes">
      <QrCode text={text} label={`QR code, ${words}`} />
      <figcaption aria-live="polite">{words}</figcaption>
      <div class="rescue-ways">
        <Turn word="‹ Part before" to={place - 1} last={parts.length - 1} turn={setPlace} />
        <Turn word="Next part ›" to={place + 1} last={parts.length - 1} turn={setPlace} />
      </div>
      <details>
        <summary>Text of this part</summary>
        <p class="rescue-text">{text}</p>
      </details>
    </figure>
  );
}

interface TurnProps {
  readonly word: string;
  /** The part it leads to, from 0; off where there is none. */
  readonly to: number;
  readonly last: number;
  readonly turn: (to: number) => void;
}

function Turn({ word, to, last, turn }: TurnProps): VNode {
  const isOff = to < 0 || to > last;
  return (
    <button type="button" class="slip-button" disabled={isOff} onClick={() => turn(to)}>
      {word}
    </button>
  );
}
