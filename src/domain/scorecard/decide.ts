import { isRefusal, type Deciders, type Decision } from '../decision.ts';
import { personal } from '../personal.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { publishedRefusal, type ResultsSlices } from '../results/state.ts';
import { openRefusal } from '../showcase/decide.ts';
import { judgeLetter } from '../showcase/state.ts';
import type { Reader } from '../state-map.ts';
import { decideCard, type CardCommand } from './card.ts';
import type { scorecardCommands } from './commands.ts';
import type { Doubt } from '../schema/marks.ts';
import { doubtsAmong } from './doubts.ts';
import { maySendStill } from './sheet/panel.ts';
import { heatsOfSheet, parseSheetId } from './sheet/sheet-id.ts';
import { sheetInWords } from './sheet/sheet-in-words.ts';
import { sheetById } from './sheet/sheet.ts';
import type { Sheet } from './sheet/sheet-lines.ts';
import { cardId, type CardState } from './state.ts';

type Slices = ResultsSlices;
type CardName = { readonly sheet: string; readonly judge: string };

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
    aboutJudge(
      unless(onCard({ type: 'ReopenScorecard', data }, state), () => decidedOn(data, state)),
      data,
      state,
    ),
};

/** Gathers the slice one scorecard needs and decides on it with the rule the tablet uses too. */
function onCard(command: CardCommand, state: Reader<Slices>): Decision {
  const { sheet: id, judge } = command.data;
  const sheet = sheetById(state, id);
  if (!sheet) return refuse('NotFound', { what: 'scorecard sheet' });
  const card = state.get('scorecard', cardId(id, judge));
  // What was entered on an open card counts, whatever was sooner known here of its judge.
  const maySend = card !== undefined && maySendStill(state, sheet.heats[0] ?? '', judge);
  if (!maySend && !sheet.judges.includes(judge)) return notOnPanel(command.data, state);
  const doubts = command.type === 'SignScorecard' && card ? doubtsOf(state, sheet, card) : [];
  const decision = openRefusal(state) ?? decideCard(command, { sheet, card, doubts });
  return unless(decision, () => publishedRefusal(state, sheet.contests));
}

function notOnPanel({ sheet, judge }: CardName, state: Reader<Slices>): Refusal {
  const facts = { judge: judgeLetter(state, judge), sheet: sheetInWords(state, sheet) };
  return refuse('JudgeNotOnPanel', facts);
}

/** Why no scorecard of this sheet is reopened, whoever asks: its results, or its recall, stand. */
export function shutRefusal(state: Reader<Slices>, sheet: Sheet): Refusal | undefined {
  return publishedRefusal(state, sheet.contests) ?? decidedOn(sheet, state);
}

/** A recall rests on its scorecards: while it stands, none of them is opened again. */
function decidedOn({ sheet }: Pick<CardName, 'sheet'>, state: Reader<Slices>): Refusal | undefined {
  const name = parseSheetId(sheet);
  if (name?.kind !== 'ranked') return undefined;
  const contest = state.get('contest', name.contest);
  if (!contest?.recalled[name.round]) return undefined;
  return refuse('RecallDecided', { contest: contest.title, round: name.round });
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
