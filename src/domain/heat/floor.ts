import { roundEntries } from '../contest/state.ts';
import type { Reader } from '../state-map.ts';
import { heatsOfSheet, sheetId } from '../scorecard/sheet/sheet-id.ts';
import type { FloorPart, HeatSlices, HeatState } from './state.ts';

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

/** A heat and all that dance a ranked round of it too, the heat itself first. */
export function heatsTogether(state: Reader<HeatSlices>, heat: HeatState): HeatState[] {
  const found = new Map([[heat.heat, heat]]);
  // What is found on the way is walked as well.
  for (const { floor } of found.values()) {
    for (const { contest, round } of floor) {
      if (state.get('contest', contest)?.kind !== 'ranked') continue;
      for (const id of heatsOfSheet(state, sheetId({ kind: 'ranked', contest, round, dance: 0 }))) {
        const other = state.get('heat', id);
        if (other) found.set(id, other);
      }
    }
  }
  return [...found.values()];
}
