import type { Decision, NewEvent } from '../../decision.ts';
import type { HeatState } from '../../heat/state.ts';
import { refuse } from '../../refusal.ts';
import type { SheetLine } from '../../scorecard/sheet/sheet-lines.ts';
import type { ScorecardSlices } from '../../scorecard/state.ts';
import type { Reader } from '../../state-map.ts';
import { linesToShare } from '../couples.ts';
import { shuffled } from '../shuffle.ts';
import { roomNames, type RoomCouple, type RoomHeat, type RoomTerms } from './room-types.ts';
import { roomsByRole } from './rooms-by-role.ts';
import { shareRooms, type RoomPlan } from './share-rooms.ts';

type State = Reader<ScorecardSlices>;

interface Asked {
  readonly rooms: number | 'role';
  readonly seed: number;
  readonly state: State;
}

/**
 * New rooms for heats that were not called yet. Ranked contests and solos have none: every judge
 * compares all couples of those.
 */
export function decideRooms(heats: readonly HeatState[], asked: Asked): NewEvent[] {
  const { rooms, state } = asked;
  const open = heats.filter(({ status }) => status === 'scheduled');
  const lines = new Map(open.map(({ heat }) => [heat, linesToShare(state, heat)]));
  const spread = rooms === 1 ? [] : roomHeats(lines, state);
  const plan = planOf(spread, asked);
  return open.flatMap(({ heat }) => {
    const manual = new Set(state.get('assignment', heat)?.manual);
    const free = (lines.get(heat) ?? []).filter(({ entry }) => !manual.has(entry));
    return moved(heat, free, plan.get(heat));
  });
}

function planOf(heats: readonly RoomHeat[], { rooms, ...asked }: Asked): RoomPlan {
  if (rooms !== 'role') return shareRooms(heats, termsOf(heats, { ...asked, rooms }));
  return roomsByRole(heats, (person) => isStudent(asked.state, person));
}

/** One event with the couples of a heat that dance in another room than before. */
function moved(
  heat: string,
  lines: readonly SheetLine[],
  plan: ReadonlyMap<string, string> | undefined,
): NewEvent[] {
  const changed = lines
    .filter(({ entry, room }) => room !== (plan?.get(entry) ?? null))
    .map(({ entry }) => ({ entry, room: plan?.get(entry) ?? null, manual: false }));
  return changed.length === 0 ? [] : [event(heat, changed)];
}

/** What a person decides about one couple; stays until the person takes it back. */
export function moveToRoom(
  { heat, entry, room }: { heat: string; entry: string; room: string | null },
  state: State,
): Decision {
  const before = state.get('heat', heat);
  if (!before) return refuse('NotFound', { what: 'heat' });
  const line = linesToShare(state, heat).find((one) => one.entry === entry);
  if (!line) return refuse('EveryJudgeMarks', { entry, heat: before.label });
  const isManual = state.get('assignment', heat)?.manual.includes(entry) ?? false;
  if (line.room === room && isManual === (room !== null)) return [];
  return [event(heat, [{ entry, room, manual: room !== null }])];
}

function event(
  heat: string,
  rooms: readonly { readonly entry: string; readonly room: string | null; manual: boolean }[],
): NewEvent {
  return { type: 'RoomsAssigned', subject: `heat/${heat}`, data: { heat, rooms } };
}

/** Heats as the distribution sees them; dances are ordered by where they first come up. */
function roomHeats(lines: ReadonlyMap<string, readonly SheetLine[]>, state: State): RoomHeat[] {
  const dances: string[] = [];
  return [...lines].flatMap(([heat, own]) => {
    const dance = state.get('contest', own[0]?.contest ?? '')?.dances[0];
    if (dance === undefined) return [];
    if (!dances.includes(dance)) dances.push(dance);
    const manual = state.get('assignment', heat)?.manual ?? [];
    const couples = own.map((line) => coupleOf(line, manual.includes(line.entry), state));
    return [{ heat, dance: dances.indexOf(dance), couples }];
  });
}

function coupleOf(line: SheetLine, isManual: boolean, state: State): RoomCouple {
  const { entry, couple, contest, room } = line;
  const { lead = '', follow = '' } = state.get('couple', couple) ?? {};
  const together = state.get('contest', contest)?.style === 'multi' ? contest : null;
  return { entry, lead, follow, together, manual: isManual ? room : null };
}

function termsOf(
  heats: readonly RoomHeat[],
  { rooms, seed, state }: Asked & { readonly rooms: number },
): RoomTerms {
  const couples = heats.flatMap((heat) => heat.couples);
  const people = [...new Set(couples.flatMap(({ lead, follow }) => [lead, follow]))].sort();
  const ranks = new Map(shuffled(people, seed).map((person, rank) => [person, rank]));
  return {
    rooms: roomNames(rooms),
    isStudent: (person) => isStudent(state, person),
    studioOf: (person) => state.get('person', person)?.studio ?? null,
    preferenceOf: (studio) => state.get('studio', studio)?.room ?? null,
    rankOf: (person) => ranks.get(person) ?? 0,
  };
}

function isStudent(state: State, person: string): boolean {
  return state.get('person', person)?.kind === 'student';
}
