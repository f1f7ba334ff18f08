import { z } from 'zod';
import type { DataFolder } from '../data-folder.ts';
import { socketPath } from '../socket-path.ts';
import { askControl } from './children/ask-control.ts';

/** How many marks a showcase wants in the heats it has called, and how many it has. */
export interface TenantMarks {
  readonly tenant: string;
  readonly wanted: number;
  readonly given: number;
}

const PATIENCE_MS = 1_000;

const marksSchema = z.object({ wanted: z.int().min(0), given: z.int().min(0) });

/**
 * What the running showcases among these processes answer. None is started for it, a question of
 * the machine keeps none awake, and one that is silent for a second is left out.
 */
export async function tenantMarks(
  data: DataFolder,
  names: readonly string[],
): Promise<TenantMarks[]> {
  const answers = names.map(async (tenant): Promise<TenantMarks[]> => {
    const question = { method: 'GET', path: '/_control/marks', timeout: PATIENCE_MS } as const;
    const answer = await askControl(socketPath(data.root, tenant), question).catch(() => undefined);
    const marks = answer?.status === 200 ? marksSchema.safeParse(answer.body) : undefined;
    return marks?.success ? [{ tenant, ...marks.data }] : [];
  });
  return (await Promise.all(answers)).flat();
}
