import type { SeatState } from '../../../domain/seat/state.ts';

/** Which solos a judge takes, as a choice. */
export const soloWords: Readonly<Record<SeatState['solos'], string>> = {
  all: 'Takes all solos',
  even: 'Takes solos with an even number',
  odd: 'Takes solos with an odd number',
  none: 'Takes no solos',
};
