import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Slices } from '../../../domain/evolve.ts';
import { trusted } from '../../../domain/identity.ts';
import type { Head } from '../../../domain/ports/event-store.ts';
import type { StateMap } from '../../../domain/state-map.ts';

type Dump = ReturnType<StateMap<Slices>['dump']>;

/** State as it was folded up to a place of a log, by one version of the fold. */
export interface Snapshot {
  readonly stream: string;
  readonly fold: string;
  readonly head: Head;
  readonly state: Dump;
}

const schema = z.object({
  stream: z.string(),
  fold: z.string(),
  head: z.object({ revision: z.int().min(0), hash: z.string() }),
  state: z.record(z.string(), z.array(z.tuple([z.string(), z.unknown()]))),
});

/** Set by the build: a hash of the sources of the domain. Sources run as they are have none. */
declare const FLOORCRAFT_FOLD: string | undefined;

/** Names the code of the fold; a snapshot of another is ignored. Undefined: no snapshots. */
export const foldFingerprint: string | undefined =
  typeof FLOORCRAFT_FOLD === 'undefined' ? undefined : FLOORCRAFT_FOLD;

/** Writes a snapshot, whole or not at all. It is a cache: losing it costs time, nothing else. */
export function writeSnapshot(file: string, snapshot: Snapshot): void {
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, gzipSync(JSON.stringify(snapshot), { level: 1 }), { mode: 0o600 });
  renameSync(unfinished, file);
}

/** The snapshot in a file, whatever wrote it; undefined when there is none that can be read. */
export function readSnapshot(file: string): Snapshot | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const found = schema.safeParse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')));
    return found.success ? { ...found.data, state: trusted<Dump>(found.data.state) } : undefined;
  } catch {
    return undefined;
  }
}
