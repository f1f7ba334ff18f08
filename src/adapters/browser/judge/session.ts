import type { Outcome } from '../../../domain/message.ts';
import type { CardCommand } from '../../../domain/scorecard/card.ts';
import type { JudgeNews, KeptCommand, Link } from '../../pages/slip/facts/slip-types.ts';
import type { KeptBook } from '../offline/book-shelf.ts';
import { createCompanion, type Companion } from '../offline/companion.ts';
import { openOutbox, type OutboxOwner } from '../outbox.ts';
import type { Outbox } from '../outbox/outbox-core.ts';
import type { OutboxNews } from '../outbox/outbox-ports.ts';
import { openTold } from '../outbox/told/open-told.ts';
import { isDone } from '../outbox/outcomes.ts';
import { fetchPage, isTyping } from '../offline/fetch-page.ts';
import { reportDevice } from '../offline/device-report.ts';
import { withRescue } from '../rescue/with-rescue.tsx';
import { createTablet, type Tablet } from './tablet.ts';

export interface SessionListener {
  changed(): void;
  settled?(kept: KeptCommand, outcome: Outcome | undefined): void;
}

/** One judge of one showcase in this browser tab; it lives on while pages come and go. */
export interface JudgeSession {
  readonly tablet: Tablet;
  readonly companion: Companion;
  hear(news: JudgeNews): void;
  keep(commands: readonly CardCommand[]): void;
  kept(): readonly KeptCommand[];
  dismiss(commandId: string): void;
  /** `unknown` until what this device kept has been read. */
  link(): Link;
  /** Whether the server cannot be reached, so that a call may go unheard. */
  away(): boolean;
  lasting(): boolean;
  /** That the judge's pages are open on another tablet too, in words; empty where they are not. */
  elsewhere(): string;
  listen(listener: SessionListener): () => void;
}

/** What a slip needs of a session; the practice heat has one that keeps and sends nothing. */
export type SlipSession = Omit<JudgeSession, 'companion' | 'hear'>;

const sessions = new Map<string, JudgeSession>();

/** The session of a judge, opened once; from what was kept where that is at hand. */
export function sessionOf(owner: OutboxOwner, kept?: KeptBook): JudgeSession {
  const name = `${owner.base} ${owner.judge}`;
  const known = sessions.get(name) ?? withRescue(owner, openSession(owner));
  sessions.set(name, known);
  if (kept) known.companion.startFrom(kept);
  return known;
}

interface Core {
  readonly tablet: Tablet;
  readonly listeners: Set<SessionListener>;
  box?: Outbox;
}

function openSession(owner: OutboxOwner): JudgeSession {
  const core: Core = { tablet: createTablet(), listeners: new Set() };
  const { tablet } = core;
  const changed = (): void => {
    for (const listener of core.listeners) listener.changed();
  };
  const heard = (news: JudgeNews): void => {
    tablet.hear(news);
    void core.box?.called(openSheets(news));
    changed();
  };
  const reached = (): void => void core.box?.flush();
  const told = openTold(owner);
  const older = async (): Promise<void> => core.box?.sendAgain();
  const companion = createCompanion({ owner, tablet, told, older, heard, reached, changed });
  void openOutbox(owner, newsOf(core, companion, changed), told).then((opened) => {
    core.box = opened;
    changed();
  });
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  const hear = (news: JudgeNews): void => {
    // A page from before says so as well: the server knows which it is.
    if (news.clock < tablet.clock()) companion.ask();
    heard(news);
    companion.learned(news);
  };
  const device = reportDevice({ owner, told, older, changed, unsent: () => unsentIn(core) });
  return { ...sessionIn(core, companion, hear), elsewhere: () => device.elsewhere() };
}

/** What the outbox tells goes to the tablet and its book, and to whoever listens. */
function newsOf(core: Core, companion: Companion, changed: () => void): OutboxNews {
  const { tablet, listeners } = core;
  return {
    changed,
    settled: (kept, outcome) => {
      if (!outcome || !isDone(outcome)) tablet.settled(kept, outcome);
      companion.learned();
      for (const listener of listeners) listener.settled?.(kept, outcome);
    },
    recorded: (done) => {
      for (const { kept, outcome } of done) tablet.settled(kept, outcome);
      return companion.remember();
    },
    older: () => startOver(tablet, companion),
  };
}

function startOver(tablet: Tablet, companion: Companion): void {
  tablet.startOver();
  companion.startOver();
  companion.ask();
  // What the page heard live was numbered by the other log.
  if (!isTyping()) fetchPage();
}

function unsentIn({ box }: Core): number {
  return box?.kept().filter(({ refusal }) => !refusal).length ?? 0;
}

function sessionIn(
  core: Core,
  companion: Companion,
  hear: JudgeSession['hear'],
): Omit<JudgeSession, 'elsewhere'> {
  const link = (): Link => linkOf(core.box, companion);
  return {
    ...{ tablet: core.tablet, companion, hear, link },
    keep: (commands) => void core.box?.keep(commands),
    kept: () => core.box?.kept() ?? [],
    dismiss: (commandId) => void core.box?.dismiss(commandId),
    away: () => link() === 'no-network' || link() === 'no-answer',
    lasting: () => core.box?.lasting() ?? true,
    listen: (listener) => {
      core.listeners.add(listener);
      return () => core.listeners.delete(listener);
    },
  };
}

/** The sheets whose cards are open: what was marked ahead of the call may go to them. */
function openSheets({ heats, cards = [] }: JudgeNews): string[] {
  const slips = heats.flatMap(({ sheets }) => sheets);
  return [...slips, ...cards].flatMap(({ card }) => card?.sheet ?? []);
}

/** With nothing to send, the browser or the book's last question knows of a cut. */
function linkOf(box: Outbox | undefined, companion: Companion): Link {
  if (!box) return 'unknown';
  if (box.link() !== 'idle') return box.link();
  return navigator.onLine ? (companion.silence() ?? 'idle') : 'no-network';
}
