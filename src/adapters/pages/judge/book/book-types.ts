import type { HeatLine, JudgeNews, JudgePage } from '../../slip/facts/slip-types.ts';

/** A heat of the agenda in words, as the list shows it. */
export interface BookLine extends HeatLine {
  /** "Bronze Smooth + Silver Rhythm, semi-final". */
  readonly what: string;
  /** "2:05 PM", as the showcase's clock shows it. */
  readonly time: string | null;
}

/** Everything of one judge's heats: what a tablet keeps to open without a network. */
export interface JudgeBook {
  readonly base: string;
  /** The showcase's. */
  readonly title: string;
  /** The clock that times are shown by. */
  readonly place: { readonly timeZone: string; readonly locale: string };
  readonly judge: JudgePage['judge'];
  /** The revision of the showcase's log that it shows. */
  readonly revision: number;
  /** The judge's heats in running order. */
  readonly lines: readonly BookLine[];
  /** All of these heats, with this judge's own cards. */
  readonly news: JudgeNews;
  /** The heat to practise on; a book kept by an earlier version has none. */
  readonly practice?: JudgePage;
}
