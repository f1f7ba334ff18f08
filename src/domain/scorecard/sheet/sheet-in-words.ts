import { roundTitle } from '../../contest/state.ts';
import type { HeatSlices } from '../../heat/state.ts';
import type { Reader } from '../../state-map.ts';
import { parseSheetId } from './sheet-id.ts';

/** A sheet as people call it: "heat 42", or "Open Latin, final, Rumba". */
export function sheetInWords(state: Reader<HeatSlices>, sheet: string): string {
  const name = parseSheetId(sheet);
  if (name?.kind === 'heat') return `heat ${state.get('heat', name.heat)?.label ?? name.heat}`;
  const contest = name && state.get('contest', name.contest);
  if (!name || !contest) return sheet;
  const dance = contest.dances[name.dance] ?? `dance ${String(name.dance + 1)}`;
  return `${roundTitle(contest, name.round)}, ${dance}`;
}
