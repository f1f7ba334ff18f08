import { userInfo } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Failure } from '../adapters/cli/errors.ts';
import { exitCodes } from '../adapters/cli/exit-codes.ts';
import type { Origin, Outcome } from '../domain/message.ts';
import type { DataFolder } from './data-folder.ts';
import { writeNavigator } from './machine/write-navigator.ts';
import { askTenant } from './operator/ask-tenant.ts';
import type { ControlAnswer } from './serve/children/ask-control.ts';
import { openTenant, type TenantBusy } from './tenant/open-tenant.ts';
import type { OpenTenant } from './tenant/tenant.ts';

/** A command without its origin: the client knows who sends it. */
export interface SentCommand {
  readonly commandId: string;
  readonly type: string;
  readonly data: object;
}

/** A tenant to send commands to, whoever holds its files. */
export interface TenantClient {
  /** Answers in the order of `commands`, however many. */
  submit(commands: readonly SentCommand[]): Promise<readonly Outcome[]>;
}

export interface TenantAddress {
  readonly data: DataFolder;
  readonly key: string;
  /** How long to wait, in milliseconds, for whoever holds the files to listen or let go. */
  readonly patience?: number;
}

/** So many commands are sent at once (design: commands and outcomes). */
export const commandLot = 500;

/**
 * Runs `work` with a client of a tenant: its files where nobody writes them, otherwise the socket
 * of the process that does. Fails as busy when that process does not answer either.
 */
export async function withTenant<T>(
  address: TenantAddress,
  work: (client: TenantClient) => Promise<T>,
): Promise<T> {
  const { data, key, patience = 3000 } = address;
  const end = performance.now() + patience;
  for (;;) {
    const opened = await openTenant({ data, key, role: 'command line' });
    if (!('heldBy' in opened)) return withOwn(opened, data, work);
    if (await isAnswering(data, key, patience)) return work(remoteClient(data, key));
    if (performance.now() > end) throw busy(key, opened);
    await pause(50);
  }
}

/** The person at the command line, as the history names them. */
function operatorId(): string {
  const name = userInfo().username.replace(/[^\w.@-]/g, '_');
  return name === '' ? 'operator' : name;
}

/** Where commands of the command line come from. */
export function operatorOrigin(): Origin {
  return { actor: { kind: 'operator', id: operatorId() }, device: 'command line' };
}

/** Says who holds a tenant's files. */
export function busy(key: string, { heldBy }: TenantBusy): Failure {
  const who = heldBy
    ? `process ${heldBy.pid} (${heldBy.role}, since ${heldBy.since})`
    : 'another process';
  const advice = 'which does not answer: wait for it or end it.';
  return new Failure(exitCodes.busy, `${key} is being written by ${who}, ${advice}`);
}

async function isAnswering(data: DataFolder, key: string, patience: number): Promise<boolean> {
  const asked = { method: 'GET', path: '/_control/status', patience } as const;
  const answer = await askTenant(data, key, asked).catch(() => undefined);
  return answer?.status === 200;
}

async function withOwn<T>(
  tenant: OpenTenant,
  data: DataFolder,
  work: (client: TenantClient) => Promise<T>,
): Promise<T> {
  try {
    return await work(ownClient(tenant));
  } finally {
    // Routing follows the administration, whoever wrote it.
    const route = (): void => void writeNavigator(data, tenant.readModel);
    if (tenant.key === 'index') tenant.asides.keep('navigator.yml', route);
    await tenant.close();
  }
}

function ownClient(tenant: OpenTenant): TenantClient {
  const origin = operatorOrigin();
  return {
    submit: (commands) =>
      inLots(commands, (lot) => tenant.submit(lot.map((command) => ({ command, origin })))),
  };
}

function remoteClient(data: DataFolder, key: string): TenantClient {
  const headers = { 'x-floorcraft-operator': operatorId() };
  const path = '/_control/actor-commands';
  return {
    submit: (commands) =>
      inLots(commands, async (body) =>
        outcomesOf(await askTenant(data, key, { method: 'POST', path, headers, body }), key),
      ),
  };
}

async function inLots(
  commands: readonly SentCommand[],
  send: (lot: readonly SentCommand[]) => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < commands.length; from += commandLot) {
    outcomes.push(...(await send(commands.slice(from, from + commandLot))));
  }
  return outcomes;
}

const outcomeSchema = z.object({
  commandId: z.string(),
  status: z.enum(['accepted', 'duplicate', 'refused', 'conflict', 'invalid']),
  revisions: z.array(z.int()).default([]),
  code: z.string().default(''),
  sentence: z.string().default(''),
});
const answerSchema = z.object({ outcomes: z.array(outcomeSchema) });
const problemSchema = z.object({ detail: z.string() });

function outcomesOf(answer: ControlAnswer | undefined, key: string): readonly Outcome[] {
  const read = answerSchema.safeParse(answer?.body);
  if (answer?.status === 200 && read.success) return read.data.outcomes;
  const problem = problemSchema.safeParse(answer?.body);
  const why = problem.success ? problem.data.detail : 'it stopped meanwhile: run this again.';
  throw new Failure(exitCodes.failed, `The process of ${key} did not take the commands: ${why}`);
}
