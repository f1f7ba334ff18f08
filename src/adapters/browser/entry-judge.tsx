import { hydrate, render } from 'preact';
import { trusted } from '../../domain/identity.ts';
import { StateMark } from '../pages/slip/state-mark.tsx';
import { linkWords } from '../pages/slip/facts/slip-words.ts';
import type { JudgeNews, JudgePage } from '../pages/slip/facts/slip-types.ts';
import { refreshHeats } from './judge/refresh-heats.ts';
import { sessionOf, type JudgeSession } from './judge/session.ts';
import { Scorecard } from './scorecard.tsx';

/** News from the cable: each message puts a new element of this kind into the page. */
class JudgeNewsElement extends HTMLElement {
  connectedCallback(): void {
    const { json, base = '', judge = '' } = this.dataset;
    if (json === undefined) return;
    sessionOf({ base, judge }).hear(trusted<JudgeNews>(JSON.parse(json)));
    refreshHeats(json);
  }
}

/** What is alive in the page now; Turbo takes elements away without telling them. */
const alive = new Map<Element, () => void>();

customElements.define('judge-news', JudgeNewsElement);
start();
document.addEventListener('turbo:load', start);

function start(): void {
  for (const [root, end] of alive) if (!root.isConnected) end();
  const slip = document.querySelector<HTMLElement>('[data-judge-slip]');
  const data = document.querySelector('#judge-data')?.textContent;
  if (slip && data !== undefined) startSlip(slip, trusted(JSON.parse(data)));
  const bar = document.querySelector<HTMLElement>('[data-judge-outbox]');
  if (bar && !alive.has(bar)) startBar(bar);
}

function startSlip(root: HTMLElement, page: JudgePage): void {
  const session = sessionOf({ base: page.base, judge: page.judge.id });
  session.hear(page.news);
  if (alive.has(root)) return;
  const slip = <Scorecard page={page} session={session} root={root} />;
  if (root.hasAttribute('data-alive')) {
    root.replaceChildren();
    render(slip, root);
  } else {
    hydrate(slip, root);
  }
  root.setAttribute('data-alive', '');
  alive.set(root, () => {
    render(null, root);
    alive.delete(root);
  });
}

/** On the agenda: how many marks this device still holds. */
function startBar(bar: HTMLElement): void {
  const { base = '', judge = '' } = bar.dataset;
  const session = sessionOf({ base, judge });
  const stop = session.listen({
    changed: () => {
      showLink(bar, session);
    },
  });
  showLink(bar, session);
  alive.set(bar, () => {
    stop();
    alive.delete(bar);
  });
}

function showLink(bar: HTMLElement, session: JudgeSession): void {
  const waiting = session.kept().filter(({ refusal }) => !refusal).length;
  const said = linkWords({ link: session.link(), waiting, lasting: session.lasting() });
  render(<StateMark {...said} />, bar);
}
