import type { Outcome } from '../../../domain/message.ts';
import type { CardCommand } from '../../../domain/scorecard/card.ts';
import type { JudgeNews, KeptCommand, Link } from '../../pages/slip/facts/slip-types.ts';
import { openOutbox, type OutboxOwner } from '../outbox.ts';
import type { Outbox } from '../outbox/outbox-core.ts';
import { createTablet, type Tablet } from './tablet.ts';

export interface SessionListener {
  changed(): void;
  settled?(kept: KeptCommand, outcome: Outcome | undefined): void;
}

/** One judge of one showcase in this browser tab; it lives on while pages come and go. */
export interface JudgeSession {
  readonly tablet: Tablet;
  hear(news: JudgeNews): void;
  keep(commands: readonly CardCommand[]): void;
  kept(): readonly KeptCommand[];
  dismiss(commandId: string): void;
  /** `unknown` until what this device kept has been read. */
  link(): Link;
  lasting(): boolean;
  listen(listener: SessionListener): () => void;
}

const sessions = new Map<string, JudgeSession>();

/** The session of a judge, opened once. */
export function sessionOf(owner: OutboxOwner): JudgeSession {
  const name = `${owner.base} ${owner.judge}`;
  const known = sessions.get(name) ?? openSession(owner);
  sessions.set(name, known);
  return known;
}

function openSession(owner: OutboxOwner): JudgeSession {
  const tablet = createTablet();
  const listeners = new Set<SessionListener>();
  let box: Outbox | undefined;
  const changed = (): void => {
    for (const listener of listeners) listener.changed();
  };
  const settled = (kept: KeptCommand, outcome: Outcome | undefined): void => {
    tablet.settled(kept, outcome);
    for (const listener of listeners) listener.settled?.(kept, outcome);
  };
  void openOutbox(owner, { changed, settled }).then((opened) => {
    box = opened;
    changed();
  });
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return {
    tablet,
    hear: (news) => {
      tablet.hear(news);
      changed();
    },
    keep: (commands) => void box?.keep(commands),
    kept: () => box?.kept() ?? [],
    dismiss: (commandId) => void box?.dismiss(commandId),
    link: () => linkOf(box),
    lasting: () => box?.lasting() ?? true,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The browser knows of a cut before the next send does. */
function linkOf(box: Outbox | undefined): Link {
  if (!box) return 'unknown';
  return box.link() === 'idle' && !navigator.onLine ? 'no-network' : box.link();
}
