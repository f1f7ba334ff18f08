import { usage } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { printOne } from '../../../adapters/cli/output.ts';
import { slug } from '../../../domain/competition-file/schema.ts';
import { nearest } from '../../../adapters/cli/nearest.ts';
import { grantSchema } from '../../../domain/user/commands.ts';
import type { Grant } from '../../../domain/user/state.ts';
import { resolveKey } from '../../operator/showcases.ts';
import { argument, flag, readOptions, text, type Call, type Verb } from '../verb.ts';
import { rolesOf } from './known-users.ts';
import { sendToIndex } from './send-to-index.ts';

const options = { id: text, role: text, showcase: text, dryRun: flag };

/** `user add`: adds a person to the administration, with a role or without. */
export const addUser: Verb = async (call) => {
  const { json, id, dryRun } = readOptions(call, options);
  const name = argument(call, 0);
  const user = id ?? slug(name.normalize('NFD').replace(/\p{M}/gu, ''));
  if (user === '') throw usage(`No id can be made of "${name}": give one with --id.`);
  const grants = await grantsOf(call);
  await sendToIndex(call, { type: 'AddUser', data: { user, name, grants } }, { dryRun });
  const done = dryRun ? 'would be added' : 'added';
  const lines = [`User ${user} (${name}) ${done}, roles: ${rolesOf({ grants })}`];
  printOne(call.terminal, { json, value: { user, name, grants, dryRun }, lines });
  if (!dryRun) call.terminal.talk(`A link to sign in: floorcraft user link ${user}`);
  return exitCodes.ok;
};

async function grantsOf(call: Call): Promise<Grant[]> {
  const { role, showcase } = readOptions(call, options);
  if (role === undefined && showcase === undefined) return [];
  if (role === undefined) throw usage('Which role in that showcase? Give --role.');
  const key = showcase === undefined ? '*' : await resolveKey(call.data, showcase);
  const grant = grantSchema.safeParse({ role, showcase: key });
  if (grant.success) return [grant.data];
  const roles = grantSchema.shape.role.options;
  const near = nearest(role, roles)[0];
  const hint = near === undefined ? `give one of ${roles.join(', ')}` : `did you mean ${near}?`;
  throw usage(`There is no role ${role}: ${hint}`);
}
