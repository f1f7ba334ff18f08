import type { VNode } from 'preact';
import type { MarkState } from '../../slip/facts/slip-leaves.ts';
import { StateMark } from '../../slip/state-mark.tsx';

/** How a tablet stands, for the judge's list. */
export interface TabletFacts {
  readonly link: { readonly state: MarkState; readonly words: string };
  /** Whether it opens without a network; undefined until that is known. */
  readonly opens: boolean | undefined;
  /** False over plain http, where browsers keep no pages. */
  readonly secure: boolean;
  /** That the judge's pages are open on another tablet too; empty where they are not. */
  readonly elsewhere: string;
  /** What waits here for other judges. */
  readonly others: readonly { readonly letter: string; readonly count: number }[];
}

/** Whether all is saved, whether the tablet opens without a network, and what waits for others. */
export function TabletState({ link, opens, secure, elsewhere, others }: TabletFacts): VNode {
  return (
    <>
      <p role="status">
        <StateMark {...link} />
      </p>
      <p class="judge-opens">{secure ? opensWords(opens) : INSECURE}</p>
      {elsewhere !== '' && <p role="status">{elsewhere}</p>}
      {others.map(({ letter, count }) => (
        <p key={letter} class="judge-others">
          <StateMark state="kept" words={othersWords(letter, count)} />
        </p>
      ))}
    </>
  );
}

const INSECURE =
  'On this address marks are kept while the network is away, but the page opens only with it: ' +
  'opening without a network needs https.';

function opensWords(opens: boolean | undefined): string {
  if (opens === undefined) return 'Getting ready to open without a network.';
  return opens
    ? 'This tablet opens and marks without a network.'
    : 'This browser cannot open the page without a network: leave it open.';
}

function othersWords(letter: string, count: number): string {
  const marks = count === 1 ? '1 mark' : `${count} marks`;
  const go = count === 1 ? 'it goes' : 'they go';
  const who = `judge ${letter}`;
  return `This tablet still holds ${marks} of ${who}: ${go} when ${who} signs in here.`;
}
