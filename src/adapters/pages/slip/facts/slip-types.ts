import type { CardCommand } from '../../../../domain/scorecard/card.ts';
import type { SeatState } from '../../../../domain/seat/state.ts';
import type { Sheet } from '../../../../domain/scorecard/sheet/sheet-lines.ts';
import type { CardState } from '../../../../domain/scorecard/state.ts';

/** A heat in a line of text: where links and offers lead. */
export interface HeatLine {
  readonly heat: string;
  readonly label: string;
}

/** A sheet as one judge holds it: the couples, and that judge's own card or none yet. */
export interface SlipSheet {
  readonly sheet: Sheet;
  readonly card: CardState | undefined;
  /** The card is not open on the server as far as this tablet knows: marks wait for the call. */
  readonly ahead?: boolean;
  /** Signed here, and not yet shown as signed by the server. */
  readonly signing?: boolean;
  /** Signed, and why nobody reopens it, as far as the server had said. */
  readonly shut?: string;
  /** By contest: its title with the round, and the names of its dances. */
  readonly contests: Readonly<Record<string, SlipContest>>;
  /** How the judge likes the sheet: see SheetsArranged. */
  readonly arranged: Pick<SeatState, 'sort' | 'show'>;
  /** The organiser's levels, lowest first: the order of a sheet sorted by level. */
  readonly levels: readonly string[];
  /** What this judge wrote, by entry, as far as the server has it. */
  readonly comments: Readonly<Record<string, string>>;
  /** By couple: "Mia F. & Leo M.". */
  readonly names: Readonly<Record<string, string>>;
}

export interface SlipContest {
  readonly title: string;
  readonly dances: readonly string[];
}

/** The sheets one judge marks in one heat. */
export interface SlipHeat extends HeatLine {
  readonly status: 'scheduled' | 'called' | 'closed';
  readonly sheets: readonly SlipSheet[];
  /** Set on what is invented, to be tried: it is no heat of the day. */
  readonly practice?: true;
}

/** One of the judge's own cards with what only this judge and the chairman may read. */
export interface OwnCard extends Pick<SlipSheet, 'comments'> {
  readonly card: CardState;
}

/** What a judge's tablet is told: the floor, and the heats or cards that may have changed. */
export interface JudgeNews {
  /** The revision of the last event about this judge's own cards or about the day; never falls. */
  readonly clock: number;
  /** The revision of the last event that may have altered heats not told here. */
  readonly plan: number;
  readonly floor: HeatLine | null;
  readonly heats: readonly SlipHeat[];
  /** Cards of heats that are as they were. */
  readonly cards?: readonly OwnCard[];
}

/** All that the judge's page of one heat is drawn from, in the browser as on the server. */
export interface JudgePage {
  readonly base: string;
  readonly judge: { readonly id: string; readonly letter: string; readonly name: string };
  /** The heat this page is about; it is among the heats of `news`. */
  readonly open: string;
  readonly previous: HeatLine | null;
  readonly next: HeatLine | null;
  readonly news: JudgeNews;
}

/** A command kept on the device until its own outcome came back. */
export type KeptCommand = CardCommand & {
  readonly commandId: string;
  /** Rises with every command of this device: the order of sending. */
  readonly order: number;
  /** When it was entered, RFC 3339. */
  readonly enteredAt: string;
  /** Set once the server said that its heat is not called yet: it is sent again then. */
  readonly waitsForCall?: boolean;
  /** Set once the answer was no; then it stays only to be read and dismissed. */
  readonly refusal?: { readonly code: string; readonly sentence: string };
};

/** How the tablet stands with the server; `unknown` until the script runs. */
export type Link = 'unknown' | 'idle' | 'sending' | 'practice' | Silence;

/** Why there was no answer: nothing reached, nothing sensible came back, or signed out. */
export type Silence = 'no-network' | 'no-answer' | 'signed-out';
