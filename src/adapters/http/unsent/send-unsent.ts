import type { Origin, Outcome } from '../../../domain/message.ts';
import type { UnsentDocument } from '../../../domain/unsent/unsent-types.ts';
import type { SentCommand } from '../../pages/desk/unsent/unsent-state.ts';
import { commandLimit } from '../post-commands.ts';
import type { TenantPort } from '../tenant-port.ts';

/**
 * Sends the tablet's own commands, with its ids and times, by the person who keyed them in. What
 * the tablet sends itself later is then a duplicate. Throws when nothing more was accepted.
 */
export async function sendUnsent(
  tenant: Pick<TenantPort, 'submit'>,
  { commands }: UnsentDocument,
  origin: Origin,
): Promise<SentCommand[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < commands.length; from += commandLimit) {
    const lot = commands.slice(from, from + commandLimit);
    const sent = lot.map(({ commandId, type, data, enteredAt }) => {
      return { origin, command: { commandId, type, data, enteredAt } };
    });
    outcomes.push(...(await tenant.submit(sent)));
  }
  return commands.flatMap((command, index) => {
    const outcome = outcomes[index];
    return outcome ? [{ command, outcome }] : [];
  });
}
