import type { Outcome } from '../../../domain/message.ts';
import type { CardCommand } from '../../../domain/scorecard/card.ts';
import { withCommands } from '../../pages/slip/facts/slip-card.ts';
import { openHeat } from '../../pages/slip/facts/slip-state.ts';
import type { HeatLine, JudgeNews, JudgePage } from '../../pages/slip/facts/slip-types.ts';
import type {
  KeptCommand,
  OwnCard,
  SlipHeat,
  SlipSheet,
} from '../../pages/slip/facts/slip-types.ts';
import { openAhead } from './open-ahead.ts';

/** What a tablet knows of its judge's heats, from pages, from the cable, and by its own doing. */
export interface Tablet {
  /** Takes in what a page, the cable or the book brought; older news of a heat are left. */
  hear(news: JudgeNews): void;
  /** A command left the outbox: what was accepted counts until the news shows it. */
  settled(kept: KeptCommand, outcome: Outcome | undefined): void;
  /**
   * A heat with the cards as they stand with what waits in the outbox. While the server is `away`
   * a heat may have been called unheard: its cards then count as open.
   */
  heat(page: JudgePage, kept: readonly KeptCommand[], away?: boolean): SlipHeat;
  /** The log is an older one: whatever is heard next counts, and nothing accepted does. */
  startOver(): void;
  /** The clock of the newest news. */
  clock(): number;
  /** The heat on the floor, as last heard. */
  floor(): HeatLine | null;
  /** All that is known, with what the server accepted: what a book keeps. */
  news(): JudgeNews;
}

interface Known {
  readonly clock: number;
  readonly heat: SlipHeat;
}

interface Confirmed {
  readonly revision: number;
  readonly command: CardCommand;
}

const CONFIRMED_AT_MOST = 500;

/** A tablet that knows nothing yet. */
export function createTablet(): Tablet {
  const heats = new Map<string, Known>();
  let confirmed: Confirmed[] = [];
  let last: Omit<JudgeNews, 'heats'> = { clock: -2, plan: -2, floor: null };
  const standing = (known: Known): SlipHeat => {
    const later = confirmed.filter(({ revision }) => revision > known.clock);
    return withAll(
      known.heat,
      later.map(({ command }) => command),
    );
  };

  const told = (known: Known): SlipHeat => withSignings(standing(known), known.heat);

  return {
    hear: (news) => {
      const { clock, plan, floor } = news;
      if (clock >= last.clock) last = { clock, plan, floor };
      takeIn(news, heats);
    },
    settled: (kept, outcome) => {
      const one = confirmedBy(kept, outcome, last.clock);
      if (one) confirmed = [...confirmed, one].slice(-CONFIRMED_AT_MOST);
    },
    heat: (page, kept, away = false) => {
      const known = heats.get(page.open) ?? { clock: page.news.clock, heat: openHeat(page) };
      const waiting = kept.filter(({ refusal }) => !refusal);
      const heat = withAll(openAhead(standing(known), waiting, away), waiting);
      return withSignings(heat, known.heat);
    },
    startOver: () => {
      confirmed = [];
      last = { ...last, clock: -2, plan: -2 };
      outdate(heats);
    },
    clock: () => last.clock,
    floor: () => last.floor,
    news: () => ({ ...last, heats: [...heats.values()].map(told) }),
  };
}

/** News of a heat that is known by newer ones are left. */
function takeIn(news: JudgeNews, heats: Map<string, Known>): void {
  const { clock } = news;
  for (const heat of heatsIn(news, heats))
    if ((heats.get(heat.heat)?.clock ?? clock) <= clock) heats.set(heat.heat, { clock, heat });
}

/** Shown until something is heard of them, whatever that is. */
function outdate(heats: Map<string, Known>): void {
  for (const [id, { heat }] of heats) heats.set(id, { clock: -2, heat });
}

/** A command that counts, from the revision on; without one from after the clock on. */
function confirmedBy(
  command: KeptCommand,
  outcome: Outcome | undefined,
  clock: number,
): Confirmed | undefined {
  if (outcome && outcome.status !== 'accepted' && outcome.status !== 'duplicate') return undefined;
  const revisions = outcome?.revisions ?? [];
  // Nothing came of it: signed before, or asked before and not answered. The news tell which.
  if (command.type === 'SignScorecard' && outcome && revisions.length === 0) return undefined;
  return { command, revision: revisions.length === 0 ? clock + 1 : Math.max(...revisions) };
}

/** The heats that news tell of: whole ones, and known ones with a card that is told alone. */
function heatsIn({ heats, cards = [] }: JudgeNews, known: ReadonlyMap<string, Known>): SlipHeat[] {
  const altered = [...known.values()].flatMap(({ heat }) => {
    const own = cards.filter((card) => holds(heat, card));
    return own.length === 0 ? [] : [own.reduce(withCard, heat)];
  });
  return [...altered, ...heats];
}

function holds({ sheets }: SlipHeat, { card }: OwnCard): boolean {
  return sheets.some(({ sheet }) => sheet.sheet === card.sheet);
}

function withCard(heat: SlipHeat, { card, comments }: OwnCard): SlipHeat {
  const sheets = heat.sheets.map((slip) =>
    slip.sheet.sheet === card.sheet ? { ...slip, card, comments, signing: false } : slip,
  );
  return { ...heat, sheets };
}

/** A heat with the signatures that no news has shown yet marked as such. */
function withSignings(heat: SlipHeat, known: SlipHeat): SlipHeat {
  return { ...heat, sheets: heat.sheets.map((slip) => withSigning(slip, known)) };
}

/** The server may have answered a signature with a question. */
function withSigning(slip: SlipSheet, known: SlipHeat): SlipSheet {
  if (!slip.card?.signed) return slip;
  const shown = known.sheets.find(({ sheet }) => sheet.sheet === slip.sheet.sheet);
  return shown?.card?.signed ? slip : { ...slip, signing: true };
}

function withAll(heat: SlipHeat, commands: readonly CardCommand[]): SlipHeat {
  return { ...heat, sheets: heat.sheets.map((slip) => withCommands(slip, commands)) };
}
