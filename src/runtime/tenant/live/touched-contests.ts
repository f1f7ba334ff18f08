import type { DomainFact } from '../../../domain/events.ts';
import type { Slices } from '../../../domain/evolve.ts';
import { parseSheetId } from '../../../domain/scorecard/sheet/sheet-id.ts';
import type { StateMap } from '../../../domain/state-map.ts';

/** The contests whose pages a batch of events may have changed. */
export function touchedContests(
  facts: readonly DomainFact[],
  state: StateMap<Slices>,
): readonly string[] {
  if (facts.some(concernsAll)) return state.ids('contest');
  return [...new Set(facts.flatMap((fact) => contestsOf(fact, state)))];
}

/**
 * What is shown, and what stands on the buttons that judges tap; and what no longer says which
 * contests it was about: an entry that is gone, a person who was forgotten.
 */
const concerningAll: ReadonlySet<DomainFact['type']> = new Set([
  'RulesAdopted',
  'MarkingChosen',
  'FinalistNamed',
  'EntryWithdrawn',
  'PersonForgotten',
]);

/** What is shown, how it is marked, and who sits on the panel: any contest may look different. */
function concernsAll({ type, data }: DomainFact): boolean {
  if (concerningAll.has(type)) return true;
  return 'judge' in data && !('sheet' in data);
}

function contestsOf({ type, data }: DomainFact, state: StateMap<Slices>): readonly string[] {
  if ('contest' in data) return [data.contest];
  if ('sheet' in data) return contestsOfSheet(data.sheet, state);
  if (type === 'PanelNamed') return contestsOfHeat(data.heat, state);
  const entry = 'entry' in data ? state.get('entry', data.entry) : undefined;
  return entry ? [entry.contest] : [];
}

function contestsOfSheet(sheet: string, state: StateMap<Slices>): readonly string[] {
  const name = parseSheetId(sheet);
  if (name?.kind === 'ranked') return [name.contest];
  return name ? contestsOfHeat(name.heat, state) : [];
}

function contestsOfHeat(heat: string, state: StateMap<Slices>): readonly string[] {
  return state.get('heat', heat)?.floor.map(({ contest }) => contest) ?? [];
}
