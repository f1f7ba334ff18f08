import { openDB, type DBSchema } from 'idb';
import type { JudgeBook } from '../../pages/judge/book/book-types.ts';

/** A judge who marked on this tablet; marks of theirs may still be kept. */
export type KnownJudge = JudgeBook['judge'];

/** A book with the time it was taken, milliseconds since 1970. */
export interface KeptBook {
  readonly book: JudgeBook;
  readonly takenAt: number;
}

interface Schema extends DBSchema {
  book: { key: string; value: KeptBook & { readonly slot: string } };
  judges: { key: string; value: KnownJudge };
}

/** What this browser keeps of one showcase besides the outboxes. Every call may fail. */
export interface BookShelf {
  /** The book of the judge who was here last; undefined when there is none. */
  read(): Promise<KeptBook | undefined>;
  /** Keeps a book in the place of the one before, whoever's that was. */
  keep(book: KeptBook): Promise<void>;
  /** Puts the book away unless it is this judge's. */
  dropUnless(judge: string): Promise<void>;
  /** Everybody who marked here. */
  judges(): Promise<KnownJudge[]>;
  close(): void;
}

const SLOT = 'newest';

/** Opens what is kept of a showcase, by its public path; rejects where there is no IndexedDB. */
export async function openBookShelf(base: string): Promise<BookShelf> {
  const db = await openDB<Schema>(`floorcraft book ${base}`, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('book', { keyPath: 'slot' });
      fresh.createObjectStore('judges', { keyPath: 'id' });
    },
  });
  return {
    read: () => db.get('book', SLOT),
    keep: async (kept) => {
      await db.put('book', { ...kept, slot: SLOT });
      await db.put('judges', kept.book.judge);
    },
    dropUnless: async (judge) => {
      const { store, done } = db.transaction('book', 'readwrite');
      const kept = await store.get(SLOT);
      if (kept && kept.book.judge.id !== judge) await store.delete(SLOT);
      await done;
    },
    judges: () => db.getAll('judges'),
    close: () => {
      db.close();
    },
  };
}
