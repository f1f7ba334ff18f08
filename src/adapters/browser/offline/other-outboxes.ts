import { openIndexedStorage } from '../outbox/indexed-storage.ts';
import { outboxName } from '../outbox/outbox-name.ts';
import { openTold } from '../outbox/told/open-told.ts';
import type { BookShelf, KnownJudge } from './book-shelf.ts';

/** What this tablet still holds of a judge who is not signed in. */
export interface HeldMarks {
  readonly judge: KnownJudge;
  readonly count: number;
}

/** The other judges whose marks wait here until they sign in again. */
export async function otherOutboxes(
  shelf: BookShelf,
  signedIn: { readonly base: string; readonly judge: string },
): Promise<HeldMarks[]> {
  const others = (await shelf.judges()).filter(({ id }) => id !== signedIn.judge);
  const held = await Promise.all(
    others.map(async (judge) => ({ judge, count: await countOf(signedIn.base, judge.id) })),
  );
  return held.filter(({ count }) => count > 0);
}

async function countOf(base: string, judge: string): Promise<number> {
  const storage = await openIndexedStorage(outboxName({ base, judge }));
  const kept = await storage.all();
  openTold({ base, judge });
  storage.close();
  return kept.filter(({ refusal }) => !refusal).length;
}
