import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { printList } from '../../../adapters/cli/output.ts';
import { readOptions, type Verb } from '../verb.ts';
import { knownUsers, rolesOf } from './known-users.ts';

/** `user list`: everybody who may sign in. */
export const listUsers: Verb = async (call) => {
  const { json } = readOptions(call, {});
  const empty = 'Nobody may sign in yet. Add somebody: floorcraft user add --help';
  await printList(call.terminal, {
    ...{ rows: await knownUsers(call.data), json, empty },
    columns: [
      { title: 'USER', value: ({ user }) => user },
      { title: 'NAME', value: ({ name }) => name },
      { title: 'ROLES', value: rolesOf },
    ],
  });
  return exitCodes.ok;
};
