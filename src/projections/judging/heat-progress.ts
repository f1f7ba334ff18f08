import { coverageTable } from '../coverage.ts';
import type { Rows } from '../projection.ts';
import { sheetsIn } from './sheets.ts';

/** How far all judges of a heat are together; whose marks are in is nobody's business here. */
export interface PanelProgress {
  readonly given: number;
  readonly wanted: number;
  readonly signed: number;
  /** The scorecards that somebody is asked to sign. */
  readonly cards: number;
}

/** Adds up the scorecards of a heat that ask for any mark. */
export function panelProgress(rows: Rows, heat: string): PanelProgress {
  const cards = sheetsIn(rows, heat)
    .flatMap(({ sheet, judges }) =>
      judges.flatMap((judge) => rows.get(coverageTable, sheet, judge) ?? []),
    )
    .filter(({ wanted, signed }) => wanted > 0 || signed);
  const sum = (of: (card: (typeof cards)[number]) => number): number =>
    cards.reduce((total, card) => total + of(card), 0);
  return {
    // More callbacks than wanted may be given, before a judge decides.
    given: sum(({ given, wanted }) => Math.min(given, wanted)),
    wanted: sum(({ wanted }) => wanted),
    signed: sum(({ signed }) => (signed ? 1 : 0)),
    cards: cards.length,
  };
}
