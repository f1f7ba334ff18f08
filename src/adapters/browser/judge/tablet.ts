import type { Outcome } from '../../../domain/message.ts';
import type { CardCommand } from '../../../domain/scorecard/card.ts';
import { withCommands } from '../../pages/slip/facts/slip-card.ts';
import { openHeat } from '../../pages/slip/facts/slip-state.ts';
import type { HeatLine, JudgeNews, JudgePage } from '../../pages/slip/facts/slip-types.ts';
import type { KeptCommand, SlipHeat } from '../../pages/slip/facts/slip-types.ts';

/** What a tablet knows of its judge's heats, from pages, from the cable, and by its own doing. */
export interface Tablet {
  /** Takes in what a page or the cable brought; what is older than what is known is left. */
  hear(news: JudgeNews): void;
  /** A command left the outbox: what was accepted counts until the news shows it. */
  settled(kept: KeptCommand, outcome: Outcome | undefined): void;
  /** A heat with the cards as they stand with what waits in the outbox. */
  heat(page: JudgePage, kept: readonly KeptCommand[]): SlipHeat;
  /** The heat on the floor, as last heard. */
  floor(): HeatLine | null;
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
  let clock = -2;
  let floor: HeatLine | null = null;

  return {
    hear: (news) => {
      if (news.clock < clock) return;
      ({ clock, floor } = news);
      for (const heat of news.heats) heats.set(heat.heat, { clock, heat });
    },
    settled: (kept, outcome) => {
      if (outcome && outcome.status !== 'accepted' && outcome.status !== 'duplicate') return;
      const revisions = outcome?.revisions ?? [];
      const revision = revisions.length === 0 ? clock + 1 : Math.max(...revisions);
      confirmed = [...confirmed, { revision, command: kept }].slice(-CONFIRMED_AT_MOST);
    },
    heat: (page, kept) => {
      const known = heats.get(page.open) ?? { clock: page.news.clock, heat: openHeat(page) };
      const later = confirmed.filter(({ revision }) => revision > known.clock);
      const waiting = kept.filter(({ refusal }) => !refusal);
      const commands = [...later.map(({ command }) => command), ...waiting];
      const sheets = known.heat.sheets.map((slip) => withCommands(slip, commands));
      return { ...known.heat, sheets };
    },
    floor: () => floor,
  };
}
