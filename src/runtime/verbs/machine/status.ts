import { z } from 'zod';
import { messageOf } from '../../../adapters/cli/errors.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { type Column, nameLines, printList, printOne } from '../../../adapters/cli/output.ts';
import type { DataFolder } from '../../data-folder.ts';
import { askTenant } from '../../operator/ask-tenant.ts';
import { checkpointOf } from '../../operator/checkpoint-of.ts';
import { withReading } from '../../operator/reading.ts';
import { publicAddress, runningServer } from '../../operator/running-server.ts';
import { settingsTrouble } from '../../machine/settings-trouble.ts';
import { hasLog, knownKeys } from '../../operator/showcases.ts';
import { readModelFile } from '../../tenant/open-tenant.ts';
import { readOptions, type Verb } from '../verb.ts';

interface TenantStatus {
  readonly key: string;
  /** Its process; null while none runs. */
  readonly pid: number | null;
  readonly revision: number;
  /** Events the read model has not seen. */
  readonly lag: number;
  /** Why it cannot be looked at, why its read model is broken, or what else fails in it. */
  readonly trouble: string | null;
}

const columns: readonly Column<TenantStatus>[] = [
  { title: 'TENANT', value: ({ key }) => key },
  { title: 'PROCESS', value: ({ pid }) => pid },
  { title: 'REVISION', value: ({ revision }) => revision },
  { title: 'LAG', value: ({ lag }) => lag },
  { title: 'TROUBLE', value: ({ trouble }) => trouble },
];

/**
 * `status`: what runs on this data folder, how far every tenant is, and what fails in it: 5 where
 * anything does.
 */
export const status: Verb = async (call) => {
  const { json } = readOptions(call, {});
  const { data, terminal } = call;
  const server = runningServer(data);
  const keys = ['index', ...(await knownKeys(data))].filter((key) => hasLog(data, key));
  const tenants = await Promise.all(keys.map((key) => tenantStatus(data, key)));
  const { pid, port, startedAt, children, alarms = [] } = server ?? {};
  const settings = settingsTrouble(data);
  const running = server !== undefined;
  const address = { running, data: data.root, pid, port, url: publicAddress(data) };
  const value = { ...address, startedAt, children, alarms, settings, tenants };
  printOne(terminal, { json, value, lines: linesOf(data, server) });
  if (!json) for (const line of settings.lines) terminal.out(line);
  if (!json) await printList(terminal, { rows: tenants, columns, json, empty: 'No tenants yet.' });
  if (!running) terminal.talk('Start it: floorcraft serve');
  if (!running) return exitCodes.notRunning;
  const isRight = settings.lines.length === 0 && alarms.length === 0;
  const isWhole = isRight && tenants.every(({ trouble }) => trouble === null);
  return isWhole ? exitCodes.ok : exitCodes.differs;
};

function linesOf(data: DataFolder, server: ReturnType<typeof runningServer>): string[] {
  if (!server) return nameLines({ serve: 'not running', data: data.root });
  const { pid, startedAt, children, alarms } = server;
  return nameLines({
    ...{ serve: `running, process ${pid} since ${startedAt}`, address: publicAddress(data) },
    ...{ data: data.root, processes: children.map((one) => `${one.name} (${one.pid})`).join(', ') },
    ...(alarms.length === 0 ? {} : { trouble: alarms.join('; ') }),
  });
}

const liveSchema = z.object({
  pid: z.int(),
  broken: z.string().nullable().default(null),
  alarms: z.array(z.object({ sentence: z.string() })).default([]),
});

/** What fails in a tenant that runs; null where nothing does. */
function troubleOf({ broken, alarms }: z.infer<typeof liveSchema>): string | null {
  const all = [...(broken === null ? [] : [broken]), ...alarms.map(({ sentence }) => sentence)];
  return all.length > 0 ? all.join('; ') : null;
}

async function tenantStatus(data: DataFolder, key: string): Promise<TenantStatus> {
  const asked = { method: 'GET', path: '/_control/status', patience: 2000 } as const;
  const answer = await askTenant(data, key, asked).catch(() => undefined);
  const live = liveSchema.safeParse(answer?.body).data;
  const pid = live?.pid ?? null;
  try {
    const { revision, seen } = await revisionsOf(data, key);
    const trouble = live ? troubleOf(live) : null;
    return { key, pid, revision, lag: Math.max(0, revision - seen), trouble };
  } catch (error) {
    return { key, pid, revision: -1, lag: 0, trouble: messageOf(error) };
  }
}

function revisionsOf(
  data: DataFolder,
  key: string,
): Promise<{ readonly revision: number; readonly seen: number }> {
  return withReading(data, key, ({ head }) => {
    const seen = checkpointOf(readModelFile(data, key))?.revision ?? -1;
    return Promise.resolve({ revision: head.revision, seen });
  });
}
