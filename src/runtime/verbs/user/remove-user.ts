import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { printOne } from '../../../adapters/cli/output.ts';
import { argument, flag, readOptions, type Verb } from '../verb.ts';
import { knownUser, rolesOf } from './known-users.ts';
import { sendToIndex } from './send-to-index.ts';

/** `user remove`: takes a person's roles away; what they did stays in the history. */
export const removeUser: Verb = async (call) => {
  const { json, dryRun } = readOptions(call, { dryRun: flag });
  const known = await knownUser(call.data, argument(call, 0));
  const { user } = known;
  await sendToIndex(call, { type: 'RemoveUser', data: { user } }, { dryRun });
  const done = dryRun ? 'would be removed' : 'removed';
  const lines = [`User ${user} ${done}; had the roles: ${rolesOf(known)}`];
  printOne(call.terminal, { json, value: { ...known, dryRun }, lines });
  return exitCodes.ok;
};
