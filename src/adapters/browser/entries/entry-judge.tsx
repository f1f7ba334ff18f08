import { hydrate, render } from 'preact';
import { trusted } from '../../../domain/identity.ts';
import type { JudgeNews, JudgePage } from '../../pages/slip/facts/slip-types.ts';
import { refreshHeats } from '../judge/refresh-heats.ts';
import { sessionOf } from '../judge/session.ts';
import { startShell } from '../offline/shell/start-shell.tsx';
import { TabletBar } from '../offline/tablet-bar.tsx';
import { Scorecard } from '../scorecard.tsx';

/**
 * News from the cable: each message puts a new element of this kind into the page. A page that
 * fetches itself again has all news in the element it has, which is given other words.
 */
class JudgeNewsElement extends HTMLElement {
  static readonly observedAttributes = ['data-json'];

  attributeChangedCallback(): void {
    if (this.isConnected) this.connectedCallback();
  }

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
  const shell = document.querySelector<HTMLElement>('[data-judge-shell]');
  if (shell && !alive.has(shell)) openShell(shell);
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
  const show = (): void => {
    render(<TabletBar session={session} />, bar);
  };
  const stop = session.listen({ changed: show });
  show();
  alive.set(bar, () => {
    stop();
    alive.delete(bar);
  });
}

/** Without a network: the page is drawn from what this tablet keeps. */
function openShell(shell: HTMLElement): void {
  const end = startShell(shell, startSlip);
  alive.set(shell, () => {
    end();
    alive.delete(shell);
  });
}
