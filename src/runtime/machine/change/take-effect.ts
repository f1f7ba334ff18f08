import { z } from 'zod';
import { messageOf } from '../../../adapters/cli/errors.ts';
import type { DataFolder } from '../../data-folder.ts';
import { askTenant } from '../../operator/ask-tenant.ts';
import { hasLog } from '../../operator/showcases.ts';
import { withTenant } from '../../tenant-client.ts';

const answerSchema = z.object({
  alarms: z.array(z.object({ name: z.string(), sentence: z.string() })),
});

/**
 * Has navigator.yml written anew, by the administration's process where it runs, else here. Gives
 * why it was not, as a sentence; it is then written with the next change or start.
 */
export async function takeEffect(data: DataFolder): Promise<string | undefined> {
  if (!hasLog(data, 'index')) return undefined;
  try {
    const asked = { method: 'POST', path: '/_control/route', patience: 10_000 } as const;
    const answer = await askTenant(data, 'index', asked).catch(() => undefined);
    if (answer?.status === 200) return troubleIn(answer.body);
    await withTenant({ data, key: 'index' }, () => Promise.resolve());
    return undefined;
  } catch (error) {
    return `${messageOf(error)} The setting is in machine.yml and follows by itself.`;
  }
}

function troubleIn(body: unknown): string | undefined {
  const { alarms } = answerSchema.parse(body);
  return alarms.find(({ name }) => name.endsWith('.yml'))?.sentence;
}
