import type { DomainFact } from '../../../domain/events.ts';
import type { Slices } from '../../../domain/evolve.ts';
import { parseSheetId } from '../../../domain/scorecard/sheet/sheet-id.ts';
import type { StateMap } from '../../../domain/state-map.ts';

/** The contests whose pages a batch of events may have changed. */
export function touchedContests(
  facts: readonly DomainFact[],
  state: StateMap<Slices>,
): readonly string[] {
  if (facts.some(({ type }) => type === 'RulesAdopted')) return state.ids('contest');
  return [...new Set(facts.flatMap((fact) => contestsOf(fact, state)))];
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
