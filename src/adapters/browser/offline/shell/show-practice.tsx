import { render, type VNode } from 'preact';
import { Crumb } from '../../../pages/crumb.tsx';
import type { JudgePage } from '../../../pages/slip/facts/slip-types.ts';
import { createPracticeSession } from '../../practice/practice-session.ts';
import { Scorecard } from '../../scorecard.tsx';

/** The practice heat as the tablet keeps it: nothing given in it leaves the page. */
export function showPractice(room: HTMLElement, page: JudgePage): () => void {
  const [band, root] = [document.createElement('div'), document.createElement('div')];
  root.className = 'slip-root';
  room.append(band, root);
  render(<Band base={page.base} />, band);
  render(<Scorecard page={page} session={createPracticeSession()} root={root} />, root);
  return () => {
    render(null, root);
    render(null, band);
  };
}

function Band({ base }: { base: string }): VNode {
  return (
    <>
      <Crumb view={{ base, asOf: undefined }} path="judge/" word="My heats" />
      <p class="practice-band" role="note">
        Practice, without a network: these couples are invented, and nothing you give here counts.
      </p>
    </>
  );
}
