import { trusted } from '../../../domain/identity.ts';
import type { JudgeBook } from '../../pages/judge/book/book-types.ts';
import type { Silence } from '../../pages/slip/facts/slip-types.ts';
import type { OutboxOwner } from '../outbox.ts';
import { saysSignedOut } from '../outbox/post-commands.ts';

/** The book, or why there is none. */
export type BookAnswer = { readonly book: JudgeBook } | { readonly silence: Silence };

const TIMEOUT_MS = 5_000;
/** More than ten times what the largest known weekend needs. */
const LARGEST = 8_000_000;

/** Asks the showcase for a judge's book; a captive portal's page and another's book are none. */
export async function fetchBook(owner: OutboxOwner, get: typeof fetch): Promise<BookAnswer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT_MS);
  try {
    const signal = stop.signal;
    const headers = { Accept: 'application/json' };
    const asked = { headers, signal, cache: 'no-store', redirect: 'manual' } as const;
    const response = await get(`${owner.base}judge/book`, asked);
    if (saysSignedOut(response)) return { silence: 'signed-out' };
    if (response.status !== 200) return { silence: 'no-answer' };
    return bookIn(await response.text(), owner);
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
