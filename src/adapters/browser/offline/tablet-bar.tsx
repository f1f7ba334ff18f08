import type { VNode } from 'preact';
import { TabletState } from '../../pages/judge/book/tablet-state.tsx';
import { linkWords } from '../../pages/slip/facts/link-words.ts';
import type { JudgeSession } from '../judge/session.ts';

/** How this tablet stands: what waits, and whether it opens without a network. */
export function TabletBar({ session }: { session: JudgeSession }): VNode {
  const { companion } = session;
  const [link, kept] = [session.link(), session.kept()];
  return (
    <TabletState
      link={linkWords({ link, kept, lasting: session.lasting() })}
      opens={companion.opens()}
      secure={window.isSecureContext}
      elsewhere={session.elsewhere()}
      others={companion.others().map(({ judge, count }) => ({ letter: judge.letter, count }))}
    />
  );
}
