import { judgeLetter, seatedJudges } from '../../../domain/showcase/state.ts';
import { trusted } from '../../../domain/identity.ts';
import type { Metadata, StoredEvent } from '../../../domain/message.ts';
import { readerOf } from '../../../projections/fold/slices.ts';
import type { DataFolder } from '../../data-folder.ts';
import { withReading, withRows } from '../../operator/reading.ts';

/** A judge whose tablet may hold what is not in a log that was put back. */
export interface JudgeSince {
  readonly judge: string;
  readonly letter: string;
  /** When the judge's last act in the log was recorded, RFC 3339 UTC; null before the first. */
  readonly last: string | null;
  /** How many later acts of the judge are known from elsewhere. */
  readonly later: number;
}

/** The judges of the panel in a log, with what is known of their acts after it; index has none. */
export function judgesSince(
  data: DataFolder,
  key: string,
  later: Iterable<StoredEvent>,
): Promise<JudgeSince[]> {
  const since = new Map<string, number>();
  for (const event of later) {
    const judge = judgeOf(event)?.judge;
    if (judge !== undefined) since.set(judge, (since.get(judge) ?? 0) + 1);
  }
  if (key === 'index') return Promise.resolve([]);
  return withReading(data, key, async (reading) => {
    const last = new Map<string, string>();
    for await (const event of reading.store.read(reading.stream)) {
      const act = judgeOf(event);
      if (act) last.set(act.judge, act.recordedAt);
    }
    return withRows(data, reading, (rows) => {
      const state = readerOf(rows);
      return seatedJudges(state).map((judge) => {
        const letter = judgeLetter(state, judge);
        return { judge, letter, last: last.get(judge) ?? null, later: since.get(judge) ?? 0 };
      });
    });
  });
}

function judgeOf({ metadata }: StoredEvent): { judge: string; recordedAt: string } | undefined {
  // A text search first: setting up a showcase is a long list of other people's acts.
  if (!metadata.includes('"kind":"judge"')) return undefined;
  const { actor, recordedAt } = trusted<Metadata>(JSON.parse(metadata));
  return actor.kind === 'judge' ? { judge: actor.id, recordedAt } : undefined;
}
