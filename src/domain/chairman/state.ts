import type { Evolvers } from '../decision.ts';
import type { chairmanEvents } from './events.ts';

export interface ChairmanState {
  /** The id of the command that set the PIN in force: under it the vault keeps its hash. */
  readonly pin: string | null;
}

export interface ChairmanSlices {
  chairman: ChairmanState;
}

/** The chairman is one slice, whose id is this word. */
export const theChairman = 'chairman';

export const evolveChairman: Evolvers<typeof chairmanEvents, ChairmanSlices> = {
  ChairmanPinSet: ({ commandId }, state) => {
    state.set('chairman', theChairman, { pin: commandId });
  },
  ChairmanPinRemoved: (_, state) => {
    state.set('chairman', theChairman, { pin: null });
  },
};
