import type { AgendaHeat } from '../../../projections/agenda.ts';
import { floorOf } from '../../../projections/floor.ts';
import type { Rows } from '../../../projections/projection.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';

/** A tenant at a moment, in figures; what it does not have is left out. */
export interface Summary {
  /** Announced numbers with what is danced. */
  readonly floor?: { readonly now: string | null; readonly next: readonly string[] };
  readonly marks?: number;
  readonly cards?: { readonly opened: number; readonly signed: number };
  readonly contests?: { readonly total: number; readonly published: readonly string[] };
  readonly showcases?: number;
  readonly users?: number;
}

/** How far a competition was. */
export function showcaseSummary(rows: Rows): Summary {
  const { now, next } = floorOf(rows);
  const cards = rows.find(sliceTables.scorecard);
  const published = rows.find(sliceTables.results).filter((one) => one.published);
  return {
    floor: { now: now ? announced(now) : null, next: next.map(announced) },
    marks: cards.reduce((sum, card) => sum + Object.keys(card.marks).length, 0),
    cards: { opened: cards.length, signed: cards.filter(({ signed }) => signed).length },
    contests: {
      total: rows.count(sliceTables.contest),
      published: published.map(({ id }) => rows.get(sliceTables.contest, id)?.title ?? id),
    },
  };
}

/** What the administration held. */
export function administrationSummary(rows: Rows): Summary {
  const isThere = ({ removed }: { readonly removed: boolean }): boolean => !removed;
  return {
    showcases: rows.find(sliceTables.listing).filter(({ archived }) => !archived).length,
    users: rows.find(sliceTables.user).filter(isThere).length,
  };
}

function announced({ label, parts }: AgendaHeat): string {
  const danced = parts.map(({ title }) => title);
  return `heat ${label}: ${danced.join('; ')}`;
}
