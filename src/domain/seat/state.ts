import type { Evolvers } from '../decision.ts';
import type { Draft, Reader } from '../state-map.ts';
import type { seatEvents } from './events.ts';

/** Where and how a judge of the panel works on the day. */
export interface SeatState {
  readonly judge: string;
  readonly present: boolean;
  readonly room: string | null;
  readonly solos: 'all' | 'even' | 'odd' | 'none';
  readonly sort: 'back' | 'level';
  readonly show: 'first' | 'only' | 'order';
}

export interface SeatSlices {
  seat: SeatState;
}

/** The seat of a judge; who said nothing is present, everywhere, for all solos. */
export function seatOf(state: Reader<SeatSlices>, judge: string): SeatState {
  const usual = { present: true, room: null, solos: 'all', sort: 'back', show: 'order' } as const;
  return state.get('seat', judge) ?? { judge, ...usual };
}

export const evolveSeat: Evolvers<typeof seatEvents, SeatSlices> = {
  JudgeCheckedIn: ({ data }, state) => {
    patchSeat(state, data.judge, { present: true });
  },
  JudgeCheckedOut: ({ data }, state) => {
    patchSeat(state, data.judge, { present: false });
  },
  JudgePlaced: ({ data }, state) => {
    patchSeat(state, data.judge, { room: data.room });
  },
  SolosTaken: ({ data }, state) => {
    patchSeat(state, data.judge, { solos: data.solos });
  },
  SheetsArranged: ({ data }, state) => {
    patchSeat(state, data.judge, { sort: data.sort, show: data.show });
  },
};

function patchSeat(state: Draft<SeatSlices>, judge: string, patch: Partial<SeatState>): void {
  state.set('seat', judge, { ...seatOf(state, judge), ...patch });
}
