import { randomBytes } from 'node:crypto';
import { uuidV7 } from '../../../domain/identity.ts';
import { rehearse } from '../../operator/rehearse.ts';
import { withTenant, type SentCommand } from '../../tenant-client.ts';
import { assertTaken } from '../../operator/create-showcase.ts';
import type { Call } from '../verb.ts';

/** Sends one command to the administration, or with `dryRun` only decides it. */
export async function sendToIndex(
  { data }: Call,
  { type, data: facts }: Omit<SentCommand, 'commandId'>,
  { dryRun }: { readonly dryRun: boolean },
): Promise<void> {
  const command = { commandId: uuidV7(Date.now(), randomBytes(10)), type, data: facts };
  const { outcomes } = await rehearse(data, 'index', [command]);
  assertTaken(outcomes, () => 'Nothing was changed.');
  if (dryRun) return;
  await withTenant({ data, key: 'index' }, async (index) => {
    assertTaken(await index.submit([command]), () => 'Nothing was changed.');
  });
}
