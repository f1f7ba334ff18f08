import { roundName, roundsOf } from '../../contest/state.ts';
import { slug, type FileContest, type FileHeat } from '../schema.ts';
import type { SourceRow } from './pick-source.ts';

/** The rows of a source that are announced together, under a label nobody else has. */
export interface SourceHeat {
  readonly id: string;
  readonly label: string;
  readonly time: string | null;
  readonly rows: readonly SourceRow[];
}

type Rounds = Pick<FileContest, 'id'> & { readonly recalls: readonly number[] };

/**
 * Rows of one category, number and extra are one heat. Heats keep the order of the source; the
 * floors A and B of one number and time follow each other as named.
 */
export function heatsOfRows(rows: readonly SourceRow[]): SourceHeat[] {
  const together = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.category, row.number, row.extra]);
    together.set(key, [...(together.get(key) ?? []), row]);
  }
  const taken = new Set<string>();
  const heats = [...together.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const label = freeLabel(labelOf(first), taken);
    return [{ id: slug(label), label, time: first.time, rows: group }];
  });
  return inFloorOrder(heats);
}

/** The heat of the source, then one for each further round of its contests, the final last. */
export function roundHeats(heat: SourceHeat, contests: readonly Rounds[]): FileHeat[] {
  const time = heat.time === null ? {} : { time: heat.time.replace(/Z$/, '') };
  const first = {
    id: heat.id,
    number: heat.label,
    ...time,
    contests: contests.map(({ id }) => id),
  };
  const longest = Math.max(0, ...contests.map(({ recalls }) => recalls.length));
  const later = Array.from({ length: longest }, (_, at) => laterHeat(heat, contests, longest - at));
  return [first, ...later];
}

/** Contests meet in the final: `left` counts the rounds from here to the end, this one included. */
function laterHeat(heat: SourceHeat, contests: readonly Rounds[], left: number): FileHeat {
  const dancing = contests.filter(({ recalls }) => recalls.length >= left);
  const parts = dancing.map((one) => ({ contest: one.id, round: roundsOf(one) - left + 1 }));
  const name = dancing[0] ? roundName(dancing[0], parts[0]?.round ?? 1) : '';
  const label = `${heat.label} ${name}`;
  return { id: slug(label), number: label, contests: parts };
}

function inFloorOrder(heats: readonly SourceHeat[]): SourceHeat[] {
  const numberOf = ({ time, rows: [first] }: SourceHeat): string =>
    JSON.stringify([time, first?.category, first?.number]);
  const places = new Map<string, number>();
  for (const heat of heats) places.set(numberOf(heat), places.get(numberOf(heat)) ?? places.size);
  const placeOf = (heat: SourceHeat): number => places.get(numberOf(heat)) ?? 0;
  return [...heats].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

/** `42`, `42 B` for the second floor, `Pro 5`, `Solo 1`. */
function labelOf({ category, number, extra }: SourceRow): string {
  const words: Record<string, string> = { heat: '', 'professional heat': 'Pro', solo: 'Solo' };
  const floor = /[A-Z]/.exec(extra)?.[0] ?? '';
  return [words[category] ?? category, number, floor].filter((part) => part !== '').join(' ');
}

function freeLabel(label: string, taken: Set<string>): string {
  let free = label;
  for (let again = 2; taken.has(slug(free)); again += 1) free = `${label} ${again}`;
  taken.add(slug(free));
  return free;
}
