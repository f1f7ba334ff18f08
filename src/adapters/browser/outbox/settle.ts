import type { KeptCommand } from '../../pages/slip/facts/slip-types.ts';
import type { CallHold } from './call-hold.ts';
import type { Answer, OutboxNews, OutboxPorts } from './outbox-ports.ts';
import { isDone, isTooEarly, withRefusal } from './outcomes.ts';
import type { Shelf } from './shelf.ts';

interface Settling {
  readonly ports: Pick<OutboxPorts, 'told'>;
  readonly news: OutboxNews;
  readonly shelf: Shelf;
  readonly hold: CallHold;
}

type Outcomes = Extract<Answer, { readonly outcomes: unknown }>;

/** Lets each command go on its own outcome; false when none of them had one. */
export async function settle(
  { ports, news, shelf, hold }: Settling,
  batch: readonly KeptCommand[],
  { outcomes, head }: Outcomes,
): Promise<boolean> {
  const answers = new Map(outcomes.map((outcome) => [outcome.commandId, outcome]));
  const answered = batch.flatMap((kept) => {
    const outcome = answers.get(kept.commandId);
    return outcome ? [{ kept, outcome }] : [];
  });
  const early = answered.filter(({ outcome }) => isTooEarly(outcome));
  const settled = answered.filter(({ outcome }) => !isTooEarly(outcome));
  const refused = settled.filter(({ outcome }) => !isDone(outcome));
  const done = settled.filter(({ outcome }) => isDone(outcome));
  hold.hold(early.map(({ kept }) => kept.data.sheet));
  // Told first: a tap in between must find a mark here or there, never nowhere.
  for (const { kept, outcome } of settled) news.settled(kept, outcome);
  await shelf.put([
    ...early.map(({ kept }) => ({ ...kept, waitsForCall: true })),
    ...refused.map(({ kept, outcome }) => withRefusal(kept, outcome)),
  ]);
  if (done.length > 0) await news.recorded?.(done);
  await ports.told?.keep(done, head);
  await shelf.remove(done.map(({ kept }) => kept.commandId));
  return answered.length > 0;
}
