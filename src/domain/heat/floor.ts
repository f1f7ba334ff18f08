import { roundEntries } from '../contest/state.ts';
import type { Reader } from '../state-map.ts';
import type { FloorPart, HeatSlices } from './state.ts';

/** The entries of one part of a heat, scratched ones too; empty while a recall is undecided. */
export function entriesOfPart(state: Reader<HeatSlices>, part: FloorPart): readonly string[] {
  const contest = state.get('contest', part.contest);
  if (!contest) return [];
  const all = roundEntries(contest, part.round) ?? [];
  const { entries } = part;
  return entries === null ? all : all.filter((entry) => entries.includes(entry));
}

/** Who wears which back number in a heat: number -> couple, without scratched entries. */
export function backsOnFloor(state: Reader<HeatSlices>, heat: string): Map<number, string> {
  const backs = new Map<number, string>();
  for (const part of state.get('heat', heat)?.floor ?? []) {
    for (const id of entriesOfPart(state, part)) {
      const entry = state.get('entry', id);
      if (entry && !entry.scratched) backs.set(entry.back, entry.couple);
    }
  }
  return backs;
}
