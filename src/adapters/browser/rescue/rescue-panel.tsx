import { h, type VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { KeptCommand } from '../../pages/slip/facts/slip-types.ts';
import { StateMark } from '../../pages/slip/state-mark.tsx';
import { loadCodes } from './load-codes.ts';
import { saveFile } from './save-file.ts';
import { unsentName, unsentText, type UnsentOwner } from './unsent-text.ts';

export interface RescueProps {
  readonly owner: UnsentOwner;
  readonly unsent: readonly KeptCommand[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Marks that wait longer than this are worth a sentence. */
const LONG_MS = 2 * 60_000;

const whatToDo =
  'They stay on this tablet and are sent as soon as it can. Take the file or the codes to the ' +
  'desk: sent from both, nothing is doubled.';

const noCodes = 'The codes could not be loaded without the network: save a file.';

/** The way out for marks that cannot be sent; they stay in the outbox all the same. */
export function RescuePanel(props: RescueProps): VNode {
  const { owner, unsent, now } = props;
  const [codes, setCodes] = useState('');
  const [said, setSaid] = useState('');
  const text = (): string => unsentText(owner, unsent, now);
  const save = (): void => saveFile(unsentName(owner, now), text());
  const show = async (): Promise<void> => {
    const loaded = await loadCodes();
    setCodes(loaded ? text() : '');
    setSaid(loaded ? '' : noCodes);
  };
  return (
    <section class="rescue" aria-label="Unsent marks">
      <LongAgo {...props} />
      <details>
        <summary>Save unsent marks elsewhere</summary>
        <p>{whatToDo}</p>
        <div class="rescue-ways">
          <Way words="Save unsent marks as a file" act={save} />
          <Way words="Show as QR codes" act={() => void show()} />
        </div>
        {said !== '' && <p role="status">{said}</p>}
        {codes !== '' && h('rescue-codes', { key: codes, 'data-text': codes })}
      </details>
    </section>
  );
}

function Way({ words, act }: { words: string; act: () => void }): VNode {
  return (
    <button type="button" class="slip-button" onClick={act}>
      {words}
    </button>
  );
}

/** Says that something waits since long ago, so that nobody finds out in the evening. */
function LongAgo({ unsent, now }: RescueProps): VNode | null {
  const oldest = Math.min(...unsent.map(({ enteredAt }) => Date.parse(enteredAt)));
  const minutes = Math.floor((now - oldest) / 60_000);
  if (now - oldest < LONG_MS) return null;
  const what = unsent.length === 1 ? '1 entry waits' : `${String(unsent.length)} entries wait`;
  return (
    <p role="status">
      <StateMark
        state="kept"
        words={`${what} on this tablet only, the oldest for ${String(minutes)} minutes.`}
      />
    </p>
  );
}
