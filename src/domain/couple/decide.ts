import type { Deciders } from '../decision.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { Reader } from '../state-map.ts';
import type { coupleCommands } from './commands.ts';
import { dancers, type CoupleSlices } from './state.ts';

export const decideCouple: Deciders<typeof coupleCommands, CoupleSlices> = {
  FormCouple: (data, { state }) => {
    if (state.get('couple', data.couple)) return refuse('AlreadyExists', { what: 'couple' });
    if (data.lead === data.follow) return refuse('SamePersonTwice');
    const subject = `couple/${data.couple}`;
    return unusable(dancers(data), state) ?? [{ type: 'CoupleFormed', subject, data }];
  },
  DissolveCouple: ({ couple }, { state }) => {
    const before = state.get('couple', couple);
    if (!before) return [];
    if (before.entries > 0) return refuse('CoupleInUse');
    return [{ type: 'CoupleDissolved', subject: `couple/${couple}`, data: { couple } }];
  },
};

function unusable(people: readonly string[], state: Reader<CoupleSlices>): Refusal | undefined {
  for (const person of people) {
    const before = state.get('person', person);
    if (!before) return refuse('NotFound', { what: 'person' });
    if (before.forgotten) return refuse('PersonForgotten');
  }
  return undefined;
}
