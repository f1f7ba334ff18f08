import { Failure } from '../../adapters/cli/errors.ts';
import { exitCodes } from '../../adapters/cli/exit-codes.ts';
import { keyOfPath } from '../../domain/listing/state.ts';
import type { Outcome } from '../../domain/message.ts';
import { derivedId } from '../derived-id.ts';
import type { SentCommand } from '../tenant-client.ts';

/** What a showcase is created from. */
export interface NewShowcase {
  readonly path: string;
  readonly title: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly start: string;
  readonly end: string;
}

/** Index first: the showcase can always be opened again from its entry there. */
export function createCommand(showcase: NewShowcase, commandId: string): SentCommand {
  return { commandId, type: 'CreateShowcase', data: { ...showcase } };
}

/** The command with which a showcase opens itself; its process sends the same one. */
export function openCommand({ path, ...facts }: NewShowcase): SentCommand {
  const key = keyOfPath(path);
  const commandId = derivedId('open-showcase', key);
  return { commandId, type: 'OpenShowcase', data: { key, ...facts } };
}

/** Whether a command recorded nothing new. */
export function changedNothing({ status, revisions = [] }: Outcome): boolean {
  return status === 'duplicate' || (status === 'accepted' && revisions.length === 0);
}

/** Fails with the first outcome that is neither accepted nor a duplicate; `place` names it. */
export function assertTaken(
  outcomes: readonly Outcome[],
  place: (index: number) => string,
  rest = '',
): void {
  const wrong = outcomes.findIndex(({ status }) => status !== 'accepted' && status !== 'duplicate');
  const outcome = outcomes[wrong];
  if (!outcome) return;
  const { code = outcome.status, sentence = '' } = outcome;
  throw new Failure(exitCodes.failed, `${place(wrong)} (${code}) ${sentence}${rest}`);
}
