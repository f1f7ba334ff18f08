import type { z } from 'zod';
import type { Evolvers } from '../decision.ts';
import type { HeatSlices } from '../heat/state.ts';
import type { Doubt } from '../schema/marks.ts';
import { addsUp, type Mark } from './marking/marking.ts';
import type { Draft } from '../state-map.ts';
import { addToTally } from '../showcase/tally.ts';
import type { scorecardEvents } from './events.ts';
import { paperAfter, signatureKey } from './paper.ts';
import { heatsOfSheet } from './sheet/sheet-id.ts';

/** What a judge said of a couple, by feedback word. */
export type Feedback = Readonly<Record<string, 'good' | 'bad'>>;

export interface CardState {
  readonly sheet: string;
  readonly judge: string;
  readonly signed: boolean;
  /** Marks by `lineKey`. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** The way each proficiency mark was given, by the same key. */
  readonly ways: Readonly<Record<string, string>>;
  /** Feedback words said of a couple in a dance, by `lineKey`. */
  readonly feedback: Readonly<Record<string, Feedback>>;
  /** Entries with a comment; its text stands apart, since it is about people. */
  readonly comments: readonly string[];
  /** What the judge was asked before signing, since the last mark. */
  readonly asked: readonly Doubt[];
  /** How many marks came in after the heat was closed. */
  readonly late: number;
  /** Keys of what came from paper; a card that an earlier version kept on a tablet says none. */
  readonly paper?: readonly string[];
}

export interface ScorecardSlices extends HeatSlices {
  scorecard: CardState;
}

/** The id of a scorecard's slice. */
export function cardId(sheet: string, judge: string): string {
  return `${sheet}/${judge}`;
}

/** The key of a mark on its scorecard: which entry, in which dance, which part (0-based). */
export function lineKey(entry: string, dance: number, part?: number): string {
  const line = `${entry}/${String(dance)}`;
  return part === undefined ? line : `${line}/${String(part)}`;
}

/** A scorecard on which nothing is marked yet. */
export function emptyCard(sheet: string, judge: string): CardState {
  const nothing = { marks: {}, ways: {}, feedback: {}, comments: [], asked: [], late: 0 };
  return { sheet, judge, signed: false, ...nothing, paper: [] };
}

type EventData = {
  readonly [T in keyof typeof scorecardEvents]: z.infer<(typeof scorecardEvents)[T]>;
};

/** One fold step of a single scorecard; the tablet runs the same one. */
export const evolveCard: {
  readonly [T in keyof EventData]: (card: CardState, data: EventData[T]) => CardState;
} = {
  ScorecardOpened: (card) => card,
  MarkRecorded: (card, data) => {
    const { entry, dance, part, mark, way, late } = data;
    const key = lineKey(entry, dance, part);
    const old = outdated(card, data);
    // Places and callbacks are read by the rules of their round, whatever that is called.
    const isRanked = way === 'placement' || way === 'callback';
    const ways = { ...without(card.ways, old), ...(!isRanked && { [key]: way }) };
    const marks = { ...without(card.marks, old), [key]: mark };
    const paper = paperAfter(card.paper, { key, gone: old, from: data.from });
    return { ...card, marks, ways, paper, asked: [], late: card.late + (late ? 1 : 0) };
  },
  MarkWithdrawn: (card, { entry, dance, part }) => {
    const key = lineKey(entry, dance, part);
    const { [key]: _mark, ...marks } = card.marks;
    const { [key]: _way, ...ways } = card.ways;
    return { ...card, marks, ways, paper: paperAfter(card.paper, { key }), asked: [] };
  },
  FeedbackGiven: (card, { entry, dance, word, statement, late }) => {
    const key = lineKey(entry, dance);
    const { [word]: _, ...others } = card.feedback[key] ?? {};
    const words = statement === 'none' ? others : { ...others, [word]: statement };
    const { [key]: _line, ...lines } = card.feedback;
    const feedback = Object.keys(words).length === 0 ? lines : { ...lines, [key]: words };
    return { ...card, feedback, late: card.late + (late ? 1 : 0) };
  },
  CommentWritten: (card, { entry }) => ({
    ...card,
    comments: [...card.comments.filter((one) => one !== entry), entry],
  }),
  CommentWithdrawn: (card, { entry }) => ({
    ...card,
    comments: card.comments.filter((one) => one !== entry),
  }),
  ScorecardQuestioned: (card, { doubts }) => ({
    ...card,
    asked: [...new Set([...card.asked, ...doubts])],
  }),
  ScorecardSigned: (card, { from }) => ({
    ...card,
    ...{ signed: true, paper: paperAfter(card.paper, { key: signatureKey, from }) },
  }),
  ScorecardReopened: (card) => ({
    ...card,
    ...{ signed: false, asked: [], paper: paperAfter(card.paper, { key: signatureKey }) },
  }),
};

/** What a mark takes the place of: one number of its own parts, or parts of another way. */
function outdated(
  { marks, ways }: CardState,
  { entry, dance, part, way }: EventData['MarkRecorded'],
): string[] {
  const line = lineKey(entry, dance);
  const parts = Object.keys(marks).filter((key) => key.startsWith(`${line}/`));
  if (part === undefined) return parts;
  const partOf = (key: string): number => Number(key.slice(line.length + 1));
  return [line, ...parts.filter((key) => !addsUp(partOf(key), ways[key], way))];
}

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]) {
  if (keys.length === 0) return record;
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

export const evolveScorecard: Evolvers<typeof scorecardEvents, ScorecardSlices> = {
  ScorecardOpened: ({ data }, state) => {
    const id = cardId(data.sheet, data.judge);
    if (!state.get('scorecard', id)) state.set('scorecard', id, emptyCard(data.sheet, data.judge));
  },
  MarkRecorded: ({ data }, state) => {
    const marks = (): number => Object.keys(cardOf(state, data).marks).length;
    const before = marks();
    turn(state, 'MarkRecorded', data);
    if (marks() !== before) countMarks(state, data, marks() - before);
  },
  MarkWithdrawn: ({ data }, state) => {
    const stood = lineKey(data.entry, data.dance, data.part) in cardOf(state, data).marks;
    if (stood) countMarks(state, data, -1);
    turn(state, 'MarkWithdrawn', data);
  },
  FeedbackGiven: ({ data }, state) => {
    const words = (): number =>
      Object.keys(cardOf(state, data).feedback[lineKey(data.entry, data.dance)] ?? {}).length;
    const before = words();
    turn(state, 'FeedbackGiven', data);
    if (words() !== before) countMarks(state, data, words() - before);
  },
  CommentWritten: ({ data }, state) => {
    turn(state, 'CommentWritten', data);
  },
  CommentWithdrawn: ({ data }, state) => {
    turn(state, 'CommentWithdrawn', data);
  },
  ScorecardQuestioned: ({ data }, state) => {
    turn(state, 'ScorecardQuestioned', data);
  },
  ScorecardSigned: ({ data }, state) => {
    turn(state, 'ScorecardSigned', data);
    addToTally(state, `judge/${data.judge}`, 1);
  },
  ScorecardReopened: ({ data }, state) => {
    turn(state, 'ScorecardReopened', data);
    addToTally(state, `judge/${data.judge}`, -1);
  },
};

function turn<T extends keyof EventData>(
  state: Draft<ScorecardSlices>,
  type: T,
  data: EventData[T],
): void {
  const step: (card: CardState, data: EventData[T]) => CardState = evolveCard[type];
  state.set('scorecard', cardId(data.sheet, data.judge), step(cardOf(state, data), data));
}

type CardName = { readonly sheet: string; readonly judge: string };

function cardOf(state: Draft<ScorecardSlices>, { sheet, judge }: CardName): CardState {
  return state.get('scorecard', cardId(sheet, judge)) ?? emptyCard(sheet, judge);
}

function countMarks(
  state: Draft<ScorecardSlices>,
  data: CardName & { readonly entry: string },
  by: number,
): void {
  addToTally(state, `entry/${data.entry}`, by);
  for (const heat of heatsOfSheet(state, data.sheet)) addToTally(state, `heat/${heat}`, by);
}
