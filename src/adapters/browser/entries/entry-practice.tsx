import { hydrate } from 'preact';
import { trusted } from '../../../domain/identity.ts';
import type { JudgePage } from '../../pages/slip/facts/slip-types.ts';
import { createPracticeSession } from '../practice/practice-session.ts';
import { Scorecard } from '../scorecard.tsx';

start();
document.addEventListener('turbo:load', start);

/** The slip of the judges' pages, over a session that keeps and sends nothing. */
function start(): void {
  const root = document.querySelector<HTMLElement>('[data-practice-slip]:not([data-alive])');
  const data = document.querySelector('#practice-data')?.textContent;
  if (!root || data === undefined) return;
  root.setAttribute('data-alive', '');
  const page = trusted<JudgePage>(JSON.parse(data));
  hydrate(<Scorecard page={page} session={createPracticeSession()} root={root} />, root);
}
