import { isRefusal, type Deciders, type Decision } from '../decision.ts';
import { personal } from '../personal.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { publishedRefusal, type ResultsSlices } from '../results/state.ts';
import { openRefusal } from '../showcase/decide.ts';
import type { Reader } from '../state-map.ts';
import { decideCard, type CardCommand } from './card.ts';
import type { scorecardCommands } from './commands.ts';
import type { Doubt } from '../schema/marks.ts';
import { doubtsAmong } from './doubts.ts';
import { heatsOfSheet } from './sheet/sheet-id.ts';
import { sheetById } from './sheet/sheet.ts';
import type { Sheet } from './sheet/sheet-lines.ts';
import { cardId, type CardState } from './state.ts';

type Slices = ResultsSlices;

export const decideScorecard: Deciders<typeof scorecardCommands, Slices> = {
  OpenScorecard: (data, { state }) =>
    unless(onCard({ type: 'OpenScorecard', data }, state), () => uncalled(data.sheet, state)),
  RecordMark: (data, { state }) => onCard({ type: 'RecordMark', data }, state),
  WithdrawMark: (data, { state }) => onCard({ type: 'WithdrawMark', data }, state),
  GiveFeedback: (data, { state }) => onCard({ type: 'GiveFeedback', data }, state),
  WriteComment: (data, { state }) => onCard({ type: 'WriteComment', data }, state),
  WithdrawComment: (data, { state }) => onCard({ type: 'WithdrawComment', data }, state),
  SignScorecard: (data, { state }) => onCard({ type: 'SignScorecard', data }, state),
  ReopenScorecard: (data, { state }) =>
    aboutJudge(onCard({ type: 'ReopenScorecard', data }, state), data, state),
};

/** Gathers the slice one scorecard needs and decides on it with the rule the tablet uses too. */
function onCard(command: CardCommand, state: Reader<Slices>): Decision {
  const { sheet: id, judge } = command.data;
  const sheet = sheetById(state, id);
  if (!sheet) return refuse('NotFound', { what: 'scorecard sheet', id });
  const card = state.get('scorecard', cardId(id, judge));
  const doubts = command.type === 'SignScorecard' && card ? doubtsOf(state, sheet, card) : [];
  const decision = openRefusal(state) ?? decideCard(command, { sheet, card, doubts });
  return unless(decision, () => publishedRefusal(state, sheet.contests));
}

/** What other judges' cards make of this one: compared here, so that no tablet needs them. */
function doubtsOf(state: Reader<Slices>, sheet: Sheet, card: CardState): Doubt[] {
  const others = sheet.judges.flatMap((judge) => {
    return state.get('scorecard', cardId(sheet.sheet, judge)) ?? [];
  });
  return doubtsAmong(sheet, card, others);
}

/** Why a card is reopened is said about its judge: it is sealed like a name. */
function aboutJudge(
  decision: Decision,
  data: { readonly judge: string; readonly reason: string },
  state: Reader<Slices>,
): Decision {
  if (isRefusal(decision)) return decision;
  const person = state.get('judge', data.judge)?.person ?? data.judge;
  const reason = personal(person, data.reason);
  return decision.map((event) => ({ ...event, data: { ...data, reason } }));
}

/** What a decision wants recorded, unless something forbids it; nothing new needs no permission. */
function unless(decision: Decision, forbidden: () => Refusal | undefined): Decision {
  if (isRefusal(decision) || decision.length === 0) return decision;
  return forbidden() ?? decision;
}

/** A judge who joins the panel late opens the card, but never before the heat is called. */
function uncalled(sheet: string, state: Reader<Slices>): Refusal | undefined {
  const heats = heatsOfSheet(state, sheet).map((heat) => state.get('heat', heat));
  if (heats.some((heat) => heat?.status !== 'scheduled')) return undefined;
  return refuse('HeatNotCalled', { heat: heats[0]?.label ?? sheet });
}
