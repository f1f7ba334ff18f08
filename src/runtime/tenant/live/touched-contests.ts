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

/** What is shown, how it is marked, and who sits on the panel: any contest may look different. */
function concernsAll({ type, data }: DomainFact): boolean {
  if (type === 'RulesAdopted' || type === 'MarkingChosen') return true;
  return 'judge' in data && !('sheet' in data);
}

function contestsOf({ data }: DomainFact, state: StateMap<Slices>): readonly string[] {
  if ('contest' in data) return [data.contest];
  if ('sheet' in data) return contestsOfSheet(data.sheet, state);
  const entry = 'entry' in data ? state.get('entry', data.entry) : undefined;
  return entry ? [entry.contest] : [];
}

function contestsOfSheet(sheet: string, state: StateMap<Slices>): readonly string[] {
  const name = parseSheetId(sheet);
  if (name?.kind === 'ranked') return [name.contest];
  const floor = name && state.get('heat', name.heat)?.floor;
  return floor?.map(({ contest }) => contest) ?? [];
}
