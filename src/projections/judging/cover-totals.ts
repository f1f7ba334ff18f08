import { grouped } from '../../domain/assignment/dealing.ts';
import { heatsOfSheet } from '../../domain/scorecard/sheet/sheet-id.ts';
import { list } from '../../domain/skating/words.ts';
import { byOrder } from '../agenda.ts';
import { coverageTable } from '../coverage.ts';
import { readerOf } from '../fold/slices.ts';
import { sliceTables } from '../fold/tables.ts';
import type { Rows } from '../projection.ts';
import { letterOf } from './letter-of.ts';

/** How far a showcase is: heats by label in running order, judges by letter. */
export interface CoverTotals {
  readonly heats: number;
  /** Danced, and signed by every judge who was asked. */
  readonly done: number;
  readonly onFloor: readonly string[];
  /** Who has not signed what was danced. */
  readonly missing: readonly { readonly judge: string; readonly heats: readonly string[] }[];
}

/** The figures above the page of coverage. No mark alters them: only signatures and calls do. */
export function coverTotals(rows: Rows): CoverTotals {
  const heats = rows.find(sliceTables.heat).sort(byOrder);
  const unsigned = unsignedIn(rows);
  const danced = heats
    .filter(({ status }) => status === 'closed')
    .map(({ heat, label }) => ({ label, judges: unsigned.get(heat) ?? new Set<string>() }));
  const letters = [...new Set(danced.flatMap(({ judges }) => [...judges]))].sort();
  return {
    heats: heats.length,
    done: danced.filter(({ judges }) => judges.size === 0).length,
    onFloor: heats.filter(({ status }) => status === 'called').map(({ label }) => label),
    missing: letters.map((judge) => ({
      judge,
      heats: danced.filter(({ judges }) => judges.has(judge)).map(({ label }) => label),
    })),
  };
}

/** By heat the letters of judges who have not signed all the marks they are asked for. */
function unsignedIn(rows: Rows): Map<string, Set<string>> {
  const state = readerOf(rows);
  const unsigned = new Map<string, Set<string>>();
  for (const { sheet, judge, signed, wanted, missing } of rows.find(coverageTable)) {
    if ((signed && missing.length === 0) || wanted === 0) continue;
    for (const heat of heatsOfSheet(state, sheet))
      unsigned.set(heat, (unsigned.get(heat) ?? new Set()).add(letterOf(rows, judge)));
  }
  return unsigned;
}

/** "12 of 14 heats are done. Heat 42 is on the floor. 2 judges are missing: C and D in heat 40." */
export function totalsWords({ heats, done, onFloor, missing }: CoverTotals): string {
  const far = `${String(done)} of ${heats === 1 ? '1 heat is' : `${String(heats)} heats are`} done`;
  const now = onFloor.map((label) => `Heat ${label} is on the floor.`);
  return [`${far}: danced, and signed by every judge.`, ...now, missingWords(missing)].join(' ');
}

function missingWords(missing: CoverTotals['missing']): string {
  if (missing.length === 0) return 'No signature is missing in a danced heat.';
  const alike = grouped(missing, ({ heats }) => heatsWords(heats));
  const who = alike.map(([heats, judges]) => `${list(judges.map(({ judge }) => judge))} ${heats}`);
  const count = missing.length === 1 ? '1 judge is' : `${String(missing.length)} judges are`;
  return `${count} missing: ${who.join('; ')}.`;
}

/** Up to four are named: the rows below name all. */
function heatsWords(heats: readonly string[]): string {
  if (heats.length === 1) return `in heat ${heats.join()}`;
  return heats.length > 4 ? `in ${String(heats.length)} heats` : `in heats ${list(heats)}`;
}
