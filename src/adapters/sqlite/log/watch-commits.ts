import type { Connection } from '../open-database.ts';

/** A question that says whether another connection has committed since it was last asked. */
export function watchCommits(db: Connection): () => boolean {
  const version = db.prepare<[], number>('PRAGMA data_version').pluck();
  let seen = version.get();
  return () => {
    const now = version.get();
    const changed = now !== seen;
    seen = now;
    return changed;
  };
}
