import type { Deciders } from '../decision.ts';
import { personal } from '../personal.ts';
import { refuse } from '../refusal.ts';
import type { personCommands } from './commands.ts';
import type { PersonSlices } from './state.ts';

/** People who judge are held by the judge slice, which this concept only needs to recognise. */
type Slices = PersonSlices & { judge: { person: string; dismissed: boolean } } & {
  showcase: { judges: readonly string[] };
};

export const decidePerson: Deciders<typeof personCommands, Slices> = {
  AddStudio: (data, { state }) => {
    const before = state.get('studio', data.studio);
    if (before?.name === data.name) return [];
    if (before) return refuse('AlreadyExists', { what: 'studio' });
    return [{ type: 'StudioAdded', subject: `studio/${data.studio}`, data }];
  },
  RemoveStudio: ({ studio }, { state }) => {
    const before = state.get('studio', studio);
    if (!before) return [];
    if (before.people > 0) return refuse('StudioInUse', { studio: before.name });
    return [{ type: 'StudioRemoved', subject: `studio/${studio}`, data: { studio } }];
  },
  PreferRoom: (data, { state }) => {
    const before = state.get('studio', data.studio);
    if (!before) return refuse('NotFound', { what: 'studio' });
    if (before.room === data.room) return [];
    return [{ type: 'RoomPreferred', subject: `studio/${data.studio}`, data }];
  },
  AddPerson: ({ first, last, ...data }, { state }) => {
    if (state.get('person', data.person)) return refuse('AlreadyExists', { what: 'person' });
    if (data.studio !== undefined && !state.get('studio', data.studio))
      return refuse('NotFound', { what: 'studio' });
    const names = { first: personal(data.person, first), last: personal(data.person, last) };
    const subject = `person/${data.person}`;
    return [{ type: 'PersonAdded', subject, data: { ...data, ...names } }];
  },
  RemovePerson: ({ person }, { state }) => {
    const before = state.get('person', person);
    if (!before) return [];
    const judges = state.get('showcase', 'showcase')?.judges ?? [];
    const isJudge = judges.some((judge) => holds(state.get('judge', judge), person));
    if (before.couples > 0 || isJudge) return refuse('PersonInUse');
    return [{ type: 'PersonRemoved', subject: `person/${person}`, data: { person } }];
  },
  ForgetPerson: ({ person }, { state }) => {
    const before = state.get('person', person);
    if (!before) return refuse('NotFound', { what: 'person' });
    if (before.forgotten) return [];
    return [{ type: 'PersonForgotten', subject: `person/${person}`, data: { person } }];
  },
};

function holds(judge: { person: string; dismissed: boolean } | undefined, person: string): boolean {
  return judge?.person === person && !judge.dismissed;
}
