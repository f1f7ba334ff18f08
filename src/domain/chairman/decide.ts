import type { Deciders } from '../decision.ts';
import { openRefusal } from '../showcase/decide.ts';
import type { ShowcaseSlices } from '../showcase/state.ts';
import type { chairmanCommands } from './commands.ts';
import { theChairman, type ChairmanSlices } from './state.ts';

type Slices = ShowcaseSlices & ChairmanSlices;

export const decideChairman: Deciders<typeof chairmanCommands, Slices> = {
  SetChairmanPin: (data, { state }) =>
    openRefusal(state) ?? [{ type: 'ChairmanPinSet', subject: theChairman, data }],
  RemoveChairmanPin: (data, { state }) => {
    const hasPin = typeof state.get('chairman', theChairman)?.pin === 'string';
    return hasPin ? [{ type: 'ChairmanPinRemoved', subject: theChairman, data }] : [];
  },
};
