import { nameLines } from '../../../adapters/cli/output.ts';
import type { Restored } from '../../backup/restore/restore-tenant.ts';
import type { NewerLog } from '../../backup/restore/newer-logs.ts';
import type { Listing } from './list-restored.ts';

export interface RestoredFacts extends Restored {
  readonly key: string;
  readonly copyOf: string;
  readonly stream: string;
  readonly dryRun: boolean;
  readonly listing: Listing;
}

/** What was put back, what is newer elsewhere, and whose tablets may hold more. */
export function restoredLines(facts: RestoredFacts): string[] {
  const { key, copyOf, dryRun, revision, hash, recordedAt, people, forgotten, blobs } = facts;
  const copy = key === copyOf ? '' : `, a copy of ${copyOf}`;
  const summary = nameLines({
    [dryRun ? 'would restore' : 'restored']: `${key}${copy}`,
    log: `revision ${String(revision)} of ${recordedAt}, hash ${hash}`,
    people: `${String(people)} with a key, ${String(forgotten)} forgotten`,
    files: blobs,
    kept: facts.kept ?? undefined,
    newer: facts.newer.map(newerWords).join('; ') || 'nothing that is known here',
  });
  const judges = facts.judges.map(({ letter, last, later }) => {
    const more = later === 0 ? '' : `, ${String(later)} acts after that, by what is newer`;
    return `  judge ${letter}: last on record ${last ?? 'never'}${more}`;
  });
  return judges.length === 0 ? summary : [...summary, 'tablets that may hold more:', ...judges];
}

/** What to do next. */
export function restoredRemarks({ key, dryRun, judges, listing, lostBlobs }: RestoredFacts) {
  if (dryRun) return ['A dry run: nothing was changed.'];
  const lost = `Files (songs, pictures) that are lost, to be added again: ${lostBlobs.length}.`;
  return [
    ...(lostBlobs.length > 0 ? [lost] : []),
    ...(listing === 'no administration' && key !== 'index'
      ? ['There is no administration here yet: restore index too, so that it is found.']
      : []),
    ...(judges.length > 0
      ? ['Have these judges open their tablets here: what the log lacks is sent again.']
      : []),
    `Prove it: floorcraft events verify ${key}`,
  ];
}

const places: Readonly<Record<NewerLog['where'], string>> = {
  replaced: 'the log that stood here',
  backup: 'the backup',
  original: 'the original',
};

function newerWords({ where, key, revision, recordedAt }: NewerLog): string {
  const place = where === 'original' ? `${places[where]} ${key}` : places[where];
  return `${place} goes on to revision ${String(revision)} of ${recordedAt}`;
}
