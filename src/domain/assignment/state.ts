import type { Evolvers } from '../decision.ts';
import type { assignmentEvents } from './events.ts';

/** Who marks whom in one heat, and in which room a couple dances. */
export interface AssignmentState {
  readonly heat: string;
  /** By entry: its one judge. Entries that are missing are everybody's. */
  readonly judges: Readonly<Record<string, string>>;
  readonly rooms: Readonly<Record<string, string>>;
  /** Entries whose room a person chose. */
  readonly manual: readonly string[];
}

export interface AssignmentSlices {
  assignment: AssignmentState;
}

export const evolveAssignment: Evolvers<typeof assignmentEvents, AssignmentSlices> = {
  EntriesAssigned: ({ data }, state) => {
    const before = state.get('assignment', data.heat) ?? none(data.heat);
    const given = data.judges.map(({ entry, judge }) => [entry, judge] as const);
    state.set('assignment', data.heat, { ...before, judges: merged(before.judges, given) });
  },
  RoomsAssigned: ({ data }, state) => {
    const before = state.get('assignment', data.heat) ?? none(data.heat);
    const named = new Set(data.rooms.map(({ entry }) => entry));
    const chosen = data.rooms.filter(({ manual }) => manual).map(({ entry }) => entry);
    const given = data.rooms.map(({ entry, room }) => [entry, room] as const);
    state.set('assignment', data.heat, {
      ...before,
      rooms: merged(before.rooms, given),
      manual: [...before.manual.filter((entry) => !named.has(entry)), ...chosen],
    });
  },
};

function none(heat: string): AssignmentState {
  return { heat, judges: {}, rooms: {}, manual: [] };
}

function merged(
  before: Readonly<Record<string, string>>,
  given: readonly (readonly [string, string | null])[],
): Record<string, string> {
  const all = new Map(Object.entries(before));
  for (const [entry, value] of given) {
    if (value === null) all.delete(entry);
    else all.set(entry, value);
  }
  return Object.fromEntries(all);
}
