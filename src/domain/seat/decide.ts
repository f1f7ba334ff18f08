import type { Deciders, Decision, NewEvent } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { ResultsSlices } from '../results/state.ts';
import { cardsOfLateComer } from '../scorecard/late-cards.ts';
import type { Reader } from '../state-map.ts';
import type { seatCommands } from './commands.ts';
import { seatOf, type SeatState } from './state.ts';

type Slices = ResultsSlices;

export const decideSeat: Deciders<typeof seatCommands, Slices> = {
  CheckInJudge: (data, { state }) =>
    ofPanel(state, data.judge, (seat) =>
      seat.present ? [] : taken(event('JudgeCheckedIn', data), { ...seat, present: true }, state),
    ),
  CheckOutJudge: (data, { state }) =>
    ofPanel(state, data.judge, ({ present }) => (present ? [event('JudgeCheckedOut', data)] : [])),
  PlaceJudge: (data, { state }) =>
    ofPanel(state, data.judge, ({ room }) =>
      room === data.room ? [] : [event('JudgePlaced', data)],
    ),
  TakeSolos: (data, { state }) =>
    ofPanel(state, data.judge, (seat) => {
      const { solos } = data;
      return seat.solos === solos
        ? []
        : taken(event('SolosTaken', data), { ...seat, solos }, state);
    }),
  ArrangeSheets: (data, { state }) =>
    ofPanel(state, data.judge, ({ sort, show }) =>
      sort === data.sort && show === data.show ? [] : [event('SheetsArranged', data)],
    ),
};

/** What happened to a seat, and the scorecards of the heat on the floor that come with it. */
function taken(happened: NewEvent, seat: SeatState, state: Reader<Slices>): Decision {
  return [happened, ...cardsOfLateComer(state, seat)];
}

/** Decides about a judge who sits on the panel now. */
function ofPanel(
  state: Reader<Slices>,
  judge: string,
  decide: (seat: SeatState) => Decision,
): Decision {
  if (state.get('judge', judge)?.dismissed !== false) return refuse('JudgeUnknown', { judge });
  return decide(seatOf(state, judge));
}

function event<D extends { judge: string }>(type: string, data: D) {
  return { type, subject: `judge/${data.judge}`, data };
}
