import type { CardCommand } from '../../../domain/scorecard/card.ts';
import type { KeptCommand } from '../../pages/slip/facts/slip-types.ts';
import type { SlipSession } from '../judge/session.ts';
import { createTablet } from '../judge/tablet.ts';

/**
 * A session that lives in this page alone: no outbox, no storage and no network take part in it,
 * so that nothing given here can reach anybody.
 */
export function createPracticeSession(): SlipSession {
  const listeners = new Set<{ changed(): void }>();
  let kept: readonly KeptCommand[] = [];
  return {
    tablet: createTablet(),
    keep: (commands) => {
      kept = [...kept, ...commands.map((command, index) => named(command, kept.length + index))];
      for (const listener of listeners) listener.changed();
    },
    kept: () => kept,
    dismiss: () => undefined,
    link: () => 'practice',
    away: () => false,
    lasting: () => true,
    elsewhere: () => '',
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function named(command: CardCommand, order: number): KeptCommand {
  const enteredAt = new Date().toISOString();
  return { ...command, commandId: `practice-${String(order)}`, order, enteredAt };
}
