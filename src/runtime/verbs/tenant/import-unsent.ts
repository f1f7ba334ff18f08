import { existsSync, readFileSync, statSync } from 'node:fs';
import { Failure, notFound } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { printList, type Column } from '../../../adapters/cli/output.ts';
import { largestUnsent, readBrought } from '../../../adapters/http/unsent/read-brought.ts';
import { utf8Text } from '../../../domain/file/utf8-text.ts';
import type { Outcome } from '../../../domain/message.ts';
import type { UnsentDocument } from '../../../domain/unsent/unsent-types.ts';
import { rehearse } from '../../operator/rehearse.ts';
import { resolveKey } from '../../operator/showcases.ts';
import { withTenant } from '../../tenant-client.ts';
import { argument, flag, readOptions, type Call, type Verb } from '../verb.ts';

interface Listed {
  readonly enteredAt: string;
  readonly type: string;
  readonly status: Outcome['status'];
  readonly sentence: string;
  readonly commandId: string;
}

const columns: readonly Column<Listed>[] = [
  { title: 'ENTERED', value: ({ enteredAt }) => enteredAt },
  { title: 'WHAT', value: ({ type }) => type },
  { title: 'STATUS', value: ({ status }) => status },
  { title: 'WHY', value: ({ sentence }) => sentence },
];

/** `tenant import-unsent`: sends what a tablet could not; 1 when any of it was refused. */
export const importUnsent: Verb = async (call) => {
  const { json, dryRun } = readOptions(call, { dryRun: flag });
  const key = await resolveKey(call.data, argument(call, 0));
  const file = await readBroughtFile(argument(call, 1), key);
  const outcomes = await (dryRun ? tried(call, key, file) : sent(call, key, file));
  const rows = file.commands.map((command, index) => listed(command, outcomes[index]));
  await printList(call.terminal, { rows, columns, json, empty: 'Nothing is in it.' });
  if (dryRun) call.terminal.talk('A dry run: nothing was changed.');
  const isRefused = rows.some(({ status }) => status !== 'accepted' && status !== 'duplicate');
  return isRefused ? exitCodes.failed : exitCodes.ok;
};

async function readBroughtFile(name: string, key: string): Promise<UnsentDocument> {
  if (!existsSync(name)) throw notFound(`There is no file ${name}.`);
  if (statSync(name).size > largestUnsent)
    throw new Failure(exitCodes.failed, `${name} is too large to hold unsent marks.`);
  const { found, missing, problem } = await readBrought(utf8Text(readFileSync(name)), key);
  if (found) return found;
  const { of = 0, missing: places = [] } = missing ?? {};
  const rest = `Of ${String(of)} parts are missing: ${places.join(', ')}.`;
  throw new Failure(exitCodes.failed, problem ?? rest);
}

async function tried(call: Call, key: string, file: UnsentDocument): Promise<readonly Outcome[]> {
  return (await rehearse(call.data, key, commandsOf(file))).outcomes;
}

function sent({ data }: Call, key: string, file: UnsentDocument): Promise<readonly Outcome[]> {
  return withTenant({ data, key }, (tenant) => tenant.submit(commandsOf(file)));
}

/** The tablet's own ids and times: what it sends itself later is a duplicate. */
function commandsOf({ commands }: UnsentDocument): Omit<UnsentDocument['commands'][0], 'order'>[] {
  return commands.map(({ commandId, type, data, enteredAt }) => ({
    ...{ commandId, type, data, enteredAt },
  }));
}

function listed(
  { commandId, type, enteredAt }: UnsentDocument['commands'][0],
  outcome: Outcome | undefined,
): Listed {
  const { status = 'invalid', sentence = '' } = outcome ?? {};
  return { enteredAt, type, status, sentence, commandId };
}
