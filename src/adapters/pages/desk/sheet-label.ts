import { roundName } from '../../../domain/contest/state.ts';
import { parseSheetId } from '../../../domain/scorecard/sheet/sheet-id.ts';
import type { Rows } from '../../../projections/projection.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';

/** What is marked together, in words: "Bronze Smooth, final, Waltz" or "Heat 12". */
export function sheetLabel(rows: Rows, sheet: string): string {
  const name = parseSheetId(sheet);
  if (!name) return sheet;
  if (name.kind === 'heat') return `Heat ${rows.get(sliceTables.heat, name.heat)?.label ?? ''}`;
  const contest = rows.get(sliceTables.contest, name.contest);
  if (!contest) return sheet;
  const dance = contest.dances[name.dance] ?? '';
  return [contest.title, roundName(contest, name.round), dance].join(', ');
}
