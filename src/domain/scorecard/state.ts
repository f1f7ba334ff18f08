import type { Evolvers } from '../decision.ts';
import { patchEntry } from '../entry/state.ts';
import { patchHeat, type HeatSlices } from '../heat/state.ts';
import type { Mark } from './marking.ts';
import { patchJudge } from '../showcase/state.ts';
import type { Draft } from '../state-map.ts';
import type { scorecardEvents } from './events.ts';
import { heatsOfSheet } from './sheet-id.ts';

export interface CardState {
  readonly sheet: string;
  readonly judge: string;
  readonly signed: boolean;
  /** Marks by `lineKey`. */
  readonly marks: Readonly<Record<string, Mark>>;
}

export interface ScorecardSlices extends HeatSlices {
  scorecard: CardState;
}

/** The id of a scorecard's slice. */
export function cardId(sheet: string, judge: string): string {
  return `${sheet}/${judge}`;
}

/** The key of a mark on its scorecard: which entry, in which dance (0-based). */
export function lineKey(entry: string, dance: number): string {
  return `${entry}/${String(dance)}`;
}

/** A scorecard on which nothing is marked yet. */
export function emptyCard(sheet: string, judge: string): CardState {
  return { sheet, judge, signed: false, marks: {} };
}

/** One fold step of a single scorecard; the tablet runs the same one. */
export const evolveCard: {
  readonly [T in keyof typeof scorecardEvents]: (
    card: CardState,
    data: { entry: string; dance: number; mark: Mark },
  ) => CardState;
} = {
  ScorecardOpened: (card) => card,
  MarkRecorded: (card, { entry, dance, mark }) => ({
    ...card,
    marks: { ...card.marks, [lineKey(entry, dance)]: mark },
  }),
  MarkWithdrawn: (card, { entry, dance }) => {
    const { [lineKey(entry, dance)]: _, ...marks } = card.marks;
    return { ...card, marks };
  },
  ScorecardSigned: (card) => ({ ...card, signed: true }),
  ScorecardReopened: (card) => ({ ...card, signed: false }),
};

const noLine = { entry: '', dance: 0, mark: 0 };

export const evolveScorecard: Evolvers<typeof scorecardEvents, ScorecardSlices> = {
  ScorecardOpened: ({ data }, state) => {
    const id = cardId(data.sheet, data.judge);
    if (!state.get('scorecard', id)) state.set('scorecard', id, emptyCard(data.sheet, data.judge));
  },
  MarkRecorded: ({ data }, state) => {
    const card = cardOf(state, data);
    if (!(lineKey(data.entry, data.dance) in card.marks)) countMarks(state, data, 1);
    state.set('scorecard', cardId(data.sheet, data.judge), evolveCard.MarkRecorded(card, data));
  },
  MarkWithdrawn: ({ data }, state) => {
    const card = cardOf(state, data);
    if (lineKey(data.entry, data.dance) in card.marks) countMarks(state, data, -1);
    const after = evolveCard.MarkWithdrawn(card, { ...data, mark: 0 });
    state.set('scorecard', cardId(data.sheet, data.judge), after);
  },
  ScorecardSigned: ({ data }, state) => {
    const after = evolveCard.ScorecardSigned(cardOf(state, data), noLine);
    state.set('scorecard', cardId(data.sheet, data.judge), after);
    countSigned(state, data.judge, 1);
  },
  ScorecardReopened: ({ data }, state) => {
    const after = evolveCard.ScorecardReopened(cardOf(state, data), noLine);
    state.set('scorecard', cardId(data.sheet, data.judge), after);
    countSigned(state, data.judge, -1);
  },
};

type CardName = { readonly sheet: string; readonly judge: string };

function cardOf(state: Draft<ScorecardSlices>, { sheet, judge }: CardName): CardState {
  return state.get('scorecard', cardId(sheet, judge)) ?? emptyCard(sheet, judge);
}

function countMarks(
  state: Draft<ScorecardSlices>,
  data: CardName & { readonly entry: string },
  by: number,
): void {
  patchEntry(state, data.entry, ({ marks }) => ({ marks: marks + by }));
  for (const heat of heatsOfSheet(state, data.sheet)) {
    patchHeat(state, heat, ({ marks }) => ({ marks: marks + by }));
  }
}

function countSigned(state: Draft<ScorecardSlices>, judge: string, by: number): void {
  patchJudge(state, judge, { signed: (state.get('judge', judge)?.signed ?? 0) + by });
}
