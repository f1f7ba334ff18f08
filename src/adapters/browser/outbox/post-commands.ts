import type { Outcome } from '../../../domain/message.ts';
import type { KeptCommand } from '../../pages/slip/facts/slip-types.ts';
import { isOurs } from '../is-ours.ts';
import type { Answer } from './outbox-ports.ts';

export interface PostOptions {
  /** The showcase's `commands` address. */
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs: number;
  /** Whose marks these are: the server takes them only while this judge is signed in. */
  readonly judge: string;
  /** The newest head of the log that this judge was told of here. */
  readonly told?: string | undefined;
}

/**
 * Sends commands to the showcase. Only a 200 whose JSON holds outcomes is an answer; errors of
 * the server, time-outs and a captive portal's page are not, so that nothing leaves on them. Only
 * the showcase can say that nobody is signed in, not whoever else answers with that status.
 */
export async function postCommands(
  batch: readonly KeptCommand[],
  options: PostOptions,
): Promise<Answer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), options.timeoutMs);
  try {
    const response = await options.fetch(options.url, request(batch, options, stop.signal));
    return await answerOf(response);
  } catch {
    return { silence: stop.signal.aborted ? 'no-answer' : 'no-network' };
  } finally {
    clearTimeout(timer);
  }
}

function request(
  batch: readonly KeptCommand[],
  { judge, told }: PostOptions,
  signal: AbortSignal,
): RequestInit {
  const body = batch.map(({ commandId, type, data, enteredAt }) => ({
    ...{ commandId, type, data, enteredAt },
  }));
  return {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'Floorcraft-Judge': judge,
      ...toldHeader(told),
    },
    body: JSON.stringify(body),
    credentials: 'same-origin',
    redirect: 'manual',
    cache: 'no-store',
    signal,
  };
}

/** Whether the showcase says that this judge is not signed in; a portal's 401 or 403 is none. */
export function saysSignedOut(response: Response): boolean {
  return isOurs(response) && (response.status === 401 || response.status === 403);
}

/** What a tablet says of the log in a request of its judge. */
export function toldHeader(told: string | undefined): { 'Floorcraft-Told'?: string } {
  return told === undefined ? {} : { 'Floorcraft-Told': told };
}

/** Whether the showcase says that its log is older than what this tablet was told. */
export function saysOlder(response: Response): boolean {
  return isOurs(response) && response.status === 409;
}

/** Where the log stands, as the showcase says beside an answer. */
export function headIn({ headers }: Response): string | undefined {
  return headers.get('X-Floorcraft-Head') ?? undefined;
}

async function answerOf(response: Response): Promise<Answer> {
  if (saysSignedOut(response)) return { silence: 'signed-out' };
  if (saysOlder(response)) return { older: true };
  const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false;
  if (response.status !== 200 || !isJson) return { silence: 'no-answer', ...askedToWait(response) };
  const outcomes = outcomesIn(await bodyOf(response));
  const head = headIn(response);
  if (outcomes && head !== undefined) return { outcomes, head };
  return outcomes ? { outcomes } : { silence: 'no-answer' };
}

function askedToWait(response: Response): { retryAfterMs?: number } {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return seconds > 0 ? { retryAfterMs: seconds * 1000 } : {};
}

/** The body as JSON, or undefined when it is none; a connection lost in between throws. */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    return body;
  } catch {
    return undefined;
  }
}

function outcomesIn(body: unknown): Outcome[] | undefined {
  if (typeof body !== 'object' || body === null || !('outcomes' in body)) return undefined;
  return Array.isArray(body.outcomes) ? body.outcomes.filter(isOutcome) : undefined;
}

const statuses: readonly string[] = ['accepted', 'duplicate', 'refused', 'conflict', 'invalid'];

function isOutcome(value: unknown): value is Outcome {
  if (typeof value !== 'object' || value === null) return false;
  if (!('commandId' in value) || !('status' in value)) return false;
  const isNamed = typeof value.commandId === 'string' && typeof value.status === 'string';
  return isNamed && statuses.includes(String(value.status));
}
