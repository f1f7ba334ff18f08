import type { Evolvers } from '../decision.ts';
import type { Draft } from '../state-map.ts';
import type { personEvents } from './events.ts';

export interface PersonState {
  readonly kind: string;
  readonly studio: string | null;
  readonly level: string | null;
  readonly age: string | null;
  readonly forgotten: boolean;
  /** In how many couples this person dances. */
  readonly couples: number;
}

export interface StudioState {
  readonly name: string;
  readonly people: number;
  /** The room its people would rather dance in. */
  readonly room: string | null;
}

export interface PersonSlices {
  person: PersonState;
  studio: StudioState;
}

export const evolvePerson: Evolvers<typeof personEvents, PersonSlices> = {
  StudioAdded: ({ data }, state) => {
    state.set('studio', data.studio, { name: data.name, people: 0, room: null });
  },
  StudioRemoved: ({ data }, state) => {
    state.remove('studio', data.studio);
  },
  RoomPreferred: ({ data }, state) => {
    const before = state.get('studio', data.studio);
    if (before) state.set('studio', data.studio, { ...before, room: data.room });
  },
  PersonAdded: ({ data }, state) => {
    const { kind, studio = null, level = null, age = null } = data;
    const fresh = { forgotten: false, couples: 0 };
    state.set('person', data.person, { kind, studio, level, age, ...fresh });
    countPeople(state, studio, 1);
  },
  PersonRemoved: ({ data }, state) => {
    countPeople(state, state.get('person', data.person)?.studio ?? null, -1);
    state.remove('person', data.person);
  },
  PersonForgotten: ({ data }, state) => {
    const before = state.get('person', data.person);
    if (before) state.set('person', data.person, { ...before, forgotten: true });
  },
};

function countPeople(state: Draft<PersonSlices>, studio: string | null, by: number): void {
  const before = studio === null ? undefined : state.get('studio', studio);
  if (studio !== null && before) {
    state.set('studio', studio, { ...before, people: before.people + by });
  }
}
