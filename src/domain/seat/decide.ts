import type { Deciders, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { ResultsSlices } from '../results/state.ts';
import type { Reader } from '../state-map.ts';
import type { seatCommands } from './commands.ts';
import { seatOf, type SeatState } from './state.ts';

type Slices = ResultsSlices;

export const decideSeat: Deciders<typeof seatCommands, Slices> = {
  CheckInJudge: (data, { state }) =>
    ofPanel(state, data.judge, ({ present }) => (present ? [] : [event('JudgeCheckedIn', data)])),
  CheckOutJudge: (data, { state }) =>
    ofPanel(state, data.judge, ({ present }) => (present ? [event('JudgeCheckedOut', data)] : [])),
  PlaceJudge: (data, { state }) =>
    ofPanel(state, data.judge, ({ room }) =>
      room === data.room ? [] : [event('JudgePlaced', data)],
    ),
  TakeSolos: (data, { state }) =>
    ofPanel(state, data.judge, ({ solos }) =>
      solos === data.solos ? [] : [event('SolosTaken', data)],
    ),
  ArrangeSheets: (data, { state }) =>
    ofPanel(state, data.judge, ({ sort, show }) =>
      sort === data.sort && show === data.show ? [] : [event('SheetsArranged', data)],
    ),
};

/** Decides about a judge who sits on the panel now. */
function ofPanel(
  state: Reader<Slices>,
  judge: string,
  decide: (seat: SeatState) => Decision,
): Decision {
  if (state.get('judge', judge)?.dismissed !== false) return refuse('JudgeUnknown');
  return decide(seatOf(state, judge));
}

function event<D extends { judge: string }>(type: string, data: D) {
  return { type, subject: `judge/${data.judge}`, data };
}
