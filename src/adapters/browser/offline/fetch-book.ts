import { trusted } from '../../../domain/identity.ts';
import type { JudgeBook } from '../../pages/judge/book/book-types.ts';
import type { Silence } from '../../pages/slip/facts/slip-types.ts';
import type { OutboxOwner } from '../outbox.ts';
import type { ToldShelf } from '../outbox/told/told-shelf.ts';
import { headIn, saysOlder, saysSignedOut, toldHeader } from '../outbox/post-commands.ts';

/** The book, with where the log stood, or why there is none. */
export type BookAnswer =
  | { readonly book: JudgeBook; readonly head?: string }
  | { readonly silence: Silence };

/** The log lacks what this tablet was told is recorded. */
interface LogIsOlder {
  readonly older: true;
}

/** What is said of the log in questions, and done where it turns out to be an older one. */
export interface BookPorts {
  readonly owner: OutboxOwner;
  readonly told: Pick<ToldShelf, 'head' | 'heard'>;
  readonly older: () => Promise<void>;
}

/** Asks for the book; told where the log stood, the server notices that it is an older one. */
export async function askForBook(
  { owner, told, older }: BookPorts,
  get: typeof fetch,
): Promise<BookAnswer> {
  let answer = await fetchBook(owner, get, await told.head());
  if ('older' in answer) {
    await older();
    answer = await fetchBook(owner, get, await told.head());
  }
  if ('older' in answer) return { silence: 'no-answer' };
  if ('book' in answer) await told.heard(answer.head);
  return answer;
}

const TIMEOUT_MS = 5_000;
/** More than ten times what the largest known weekend needs. */
const LARGEST = 8_000_000;

/** Asks the showcase for a judge's book; a captive portal's page and another's book are none. */
export async function fetchBook(
  owner: OutboxOwner,
  get: typeof fetch,
  told?: string,
): Promise<BookAnswer | LogIsOlder> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS);
  try {
    const signal = stop.signal;
    const headers = { Accept: 'application/json', ...toldHeader(told) };
    const asked = { headers, signal, cache: 'no-store', redirect: 'manual' } as const;
    const response = await get(`${owner.base}judge/book`, asked);
    if (saysSignedOut(response)) return { silence: 'signed-out' };
    if (saysOlder(response)) return { older: true };
    if (response.status !== 200) return { silence: 'no-answer' };
    const answer = bookIn(await response.text(), owner);
    const head = headIn(response);
    return 'book' in answer && head !== undefined ? { ...answer, head } : answer;
  } catch {
    return { silence: stop.signal.aborted ? 'no-answer' : 'no-network' };
  } finally {
    clearTimeout(timer);
  }
}

function bookIn(text: string, { base, judge }: OutboxOwner): BookAnswer {
  const found = text.length > LARGEST ? undefined : parsed(text);
  if (!isBook(found) || found.base !== base) return { silence: 'no-answer' };
  return found.judge.id === judge ? { book: found } : { silence: 'signed-out' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isBook(value: unknown): value is JudgeBook {
  if (typeof value !== 'object' || value === null) return false;
  const { judge, lines, news } = trusted<Partial<JudgeBook>>(value);
  return judge !== undefined && Array.isArray(lines) && Array.isArray(news?.heats);
}
