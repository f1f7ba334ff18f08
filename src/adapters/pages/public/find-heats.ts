import { entriesOfPart } from '../../../domain/heat/floor.ts';
import { isBlank } from '../../../domain/schema/visible.ts';
import { agendaHeat, byOrder, type AgendaHeat } from '../../../projections/agenda.ts';
import { coupleNames } from '../../../projections/entries.ts';
import { nameOf, nameTable } from '../../../projections/people.ts';
import type { Rows } from '../../../projections/projection.ts';
import { readerOf } from '../../../projections/fold/slices.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';

/** A couple that was looked for, with the heats it dances. */
export interface FoundCouple {
  readonly couple: string;
  readonly names: string;
  readonly backs: readonly number[];
  readonly heats: readonly AgendaHeat[];
}

/** No back number is longer, and no number that SQLite cannot hold is as short. */
const backNumber = /^\d{1,9}$/;

/** More than this is not an answer. */
const mostFound = 12;

/** Couples with this back number, or with a dancer whose name holds these words. */
export function findHeats(rows: Rows, text: string): FoundCouple[] {
  if (isBlank(text)) return [];
  const words = text.trim().toLowerCase();
  const couples = backNumber.test(words) ? wearing(rows, Number(words)) : named(rows, words);
  return [...new Set(couples)].slice(0, mostFound).map((couple) => found(rows, couple));
}

function wearing(rows: Rows, back: number): string[] {
  return rows.find(sliceTables.entry, { where: { back } }).map(({ couple }) => couple);
}

function named(rows: Rows, words: string): string[] {
  const people = rows.find(nameTable).filter((row) => nameOf(row).toLowerCase().includes(words));
  return people.flatMap(({ person }) => couplesWith(rows, person)).slice(0, mostFound * 2);
}

function couplesWith(rows: Rows, person: string): string[] {
  const roles = [{ lead: person }, { follow: person }, { instructor: person }];
  return roles.flatMap((where) => rows.find(sliceTables.couple, { where }).map(({ id }) => id));
}

function found(rows: Rows, couple: string): FoundCouple {
  const entries = rows
    .find(sliceTables.entry, { where: { couple } })
    .filter(({ scratched }) => !scratched);
  const ids = new Set(entries.map(({ id }) => id));
  const contests = entries.flatMap(({ contest }) => rows.get(sliceTables.contest, contest) ?? []);
  const heats = [...new Set(contests.flatMap((contest) => contest.heats))]
    .flatMap((heat) => agendaHeat(rows, heat) ?? [])
    .filter((heat) => dances(rows, heat, ids))
    .sort(byOrder);
  const backs = [...new Set(entries.map(({ back }) => back))];
  return { couple, names: coupleNames(rows, couple), backs, heats };
}

function dances(rows: Rows, heat: AgendaHeat, entries: ReadonlySet<string>): boolean {
  const state = readerOf(rows);
  return heat.floor.some((part) => entriesOfPart(state, part).some((id) => entries.has(id)));
}
