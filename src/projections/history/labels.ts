import { roundName } from '../../domain/contest/state.ts';
import { heatsOfSheet, parseSheetId } from '../../domain/scorecard/sheet/sheet-id.ts';
import type { Rows } from '../projection.ts';
import { readerOf } from '../fold/slices.ts';
import { sliceTables } from '../fold/tables.ts';
import { letterOf } from '../judging/letter-of.ts';

/** What things are called in sentences, as known just before the event. */
export interface Labels {
  judge(id: string): string;
  couple(entry: string): string;
  contest(id: string): string;
  category(id: string): string;
  /** Stand-ins for the names of a couple. */
  pair(couple: string): string;
  heat(id: string): string;
  studio(id: string): string;
  round(contest: string, round: number): string;
  /** A contest as it is danced in a heat: with its round, where there are several. */
  danced(contest: string, round: number): string;
  /** A stand-in for a person's name, filled in when the sentence is read. */
  person(id: string): string;
  /** Where a mark was given: the contest's round, dance and heat. */
  place(sheet: string, entry: string, dance: number): string;
  sheet(sheet: string): string;
}

/** Labels from a read model. Names of people stay stand-ins, so that forgetting removes them. */
export function labelsOf(rows: Rows): Labels {
  const contest = (id: string): string => `"${rows.get(sliceTables.contest, id)?.title ?? id}"`;
  const heat = (id: string): string => `heat ${rows.get(sliceTables.heat, id)?.label ?? id}`;
  return {
    judge: (id) => `judge ${letterOf(rows, id)}`,
    couple: (entry) => `couple ${String(rows.get(sliceTables.entry, entry)?.back ?? '?')}`,
    contest,
    category: (id) => `"${rows.get(sliceTables.category, id)?.title ?? '?'}"`,
    pair: (id) => {
      const couple = rows.get(sliceTables.couple, id);
      return couple ? `${personToken(couple.lead)} and ${personToken(couple.follow)}` : '?';
    },
    heat,
    studio: (id) => `"${rows.get(sliceTables.studio, id)?.name ?? id}"`,
    round: (id, round) => {
      const row = rows.get(sliceTables.contest, id);
      return row ? roundName(row, round) : `round ${String(round)}`;
    },
    danced: (id, round) => {
      const row = rows.get(sliceTables.contest, id);
      return row && row.recalls.length > 0
        ? `${contest(id)} ${roundName(row, round)}`
        : contest(id);
    },
    person: personToken,
    place: (sheet, entry, dance) => placeOf(rows, { sheet, entry, dance }),
    sheet: (sheet) => where(rows, sheet),
  };
}

/** The stand-in for a reason that is about a person. */
export const noteToken = '{{!}}';

/** The stand-in for a person's name inside a kept sentence. */
function personToken(person: string): string {
  return `{{${person}}}`;
}

/** Fills the stand-ins of a kept sentence. */
export function withNames(sentence: string, nameOf: (person: string) => string): string {
  return sentence.replace(/\{\{([a-z0-9-]+)\}\}/g, (_, person: string) => nameOf(person));
}

/** A sheet of a ranked round is of one dance, which its own name says. */
function placeOf(
  rows: Rows,
  {
    sheet,
    entry,
    dance,
  }: { readonly sheet: string; readonly entry: string; readonly dance: number },
): string {
  const place = where(rows, sheet);
  return parseSheetId(sheet)?.kind === 'ranked'
    ? place
    : `${danceOf(rows, entry, dance)}, ${place}`;
}

function danceOf(rows: Rows, entry: string, dance: number): string {
  const contest = rows.get(sliceTables.entry, entry)?.contest ?? '';
  return rows.get(sliceTables.contest, contest)?.dances[dance] ?? `dance ${String(dance + 1)}`;
}

function where(rows: Rows, sheet: string): string {
  const name = parseSheetId(sheet);
  const heats = heatsOfSheet(readerOf(rows), sheet).map(
    (heat) => `heat ${rows.get(sliceTables.heat, heat)?.label ?? heat}`,
  );
  if (name?.kind !== 'ranked') return heats[0] ?? sheet;
  const contest = rows.get(sliceTables.contest, name.contest);
  if (!contest) return sheet;
  const dance = contest.dances[name.dance] ?? '';
  return [`"${contest.title}" ${roundName(contest, name.round)}`, dance, ...heats].join(', ');
}
