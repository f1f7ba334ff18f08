import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { usage } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { printOne } from '../../../adapters/cli/output.ts';
import { uuidV7 } from '../../../domain/identity.ts';
import { keyOfPath } from '../../../domain/listing/state.ts';
import { rehearse } from '../../operator/rehearse.ts';
import { listedShowcases } from '../../operator/showcases.ts';
import { withTenant, type SentCommand } from '../../tenant-client.ts';
import { argument, flag, readOptions, text, type Call, type Verb } from '../verb.ts';
import {
  assertTaken,
  changedNothing,
  createCommand,
  openCommand,
  type NewShowcase,
} from '../../operator/create-showcase.ts';
import { showcasePath } from './showcase-path.ts';

const date = z.iso.date('give a date such as 2026-05-02').optional();
const dates = { start: date, end: date };
const options = { ...dates, title: text, timeZone: text, locale: text, dryRun: flag };

/** `tenant add`: creates a showcase in the administration and opens it. */
export const addTenant: Verb = async (call) => {
  const { json, dryRun } = readOptions(call, options);
  const { data, terminal } = call;
  const showcase = await wanted(call);
  const key = keyOfPath(showcase.path);
  const create = createCommand(showcase, uuidV7(Date.now(), randomBytes(10)));
  const { outcomes } = await rehearse(data, 'index', [create]);
  const opening = await rehearse(data, key, [openCommand(showcase)]);
  assertTaken([...outcomes, ...opening.outcomes], () => 'Nothing was changed.');
  const created = !outcomes.every(changedNothing);
  if (!dryRun) await createAndOpen(call, { showcase, key, create });
  const made = dryRun ? 'would be created' : 'created';
  const done = created ? made : 'is there already';
  const line = `Showcase ${key} ${done} at /showcase/${showcase.path}`;
  printOne(terminal, { json, value: { key, ...showcase, created, dryRun }, lines: [line] });
  return exitCodes.ok;
};

async function wanted(call: Call): Promise<NewShowcase> {
  const { title, start, end = start, timeZone, locale } = readOptions(call, options);
  if (title === undefined || start === undefined || end === undefined)
    throw usage('A showcase needs a title and a first day: give --title and --start.');
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const path = showcasePath(argument(call, 0), await listedShowcases(call.data));
  return { path, title, timeZone: timeZone ?? here, locale: locale ?? 'en-US', start, end };
}

interface Creation {
  readonly showcase: NewShowcase;
  readonly key: string;
  readonly create: SentCommand;
}

async function createAndOpen({ data }: Call, { showcase, key, create }: Creation): Promise<void> {
  await withTenant({ data, key: 'index' }, async (index) => {
    assertTaken(await index.submit([create]), () => 'The administration refused it.');
  });
  await withTenant({ data, key }, async (tenant) => {
    assertTaken(await tenant.submit([openCommand(showcase)]), () => `${key} was not opened.`);
  });
}
