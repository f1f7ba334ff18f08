import { roundEntries, roundsOf } from '../contest/state.ts';
import type { Deciders, Decision, NewEvent } from '../decision.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { ResultsSlices } from '../results/state.ts';
import { openRefusal } from '../showcase/decide.ts';
import type { Reader } from '../state-map.ts';
import type { heatCommands } from './commands.ts';
import { backsOnFloor, entriesOfPart } from './floor.ts';
import { namePanel, unknownJudge } from './name-panel.ts';
import type { FloorPart, HeatState } from './state.ts';
import { tallyOf } from '../showcase/tally.ts';

type State = Reader<ResultsSlices>;

export const decideHeat: Deciders<typeof heatCommands, ResultsSlices> = {
  ScheduleHeat: (data, { state }) => {
    if (state.get('heat', data.heat)) return refuse('AlreadyExists', { what: 'heat' });
    const floor = data.floor.map((part) => ({ ...part, entries: part.entries ?? null }));
    const time = data.time ?? null;
    const facts = { ...data, floor, time, judges: data.judges ?? null };
    const subject = `heat/${data.heat}`;
    return (
      openRefusal(state) ??
      unknownJudge(data.judges ?? [], state) ??
      unfitFloor({ ...data, floor }, state) ?? [{ type: 'HeatScheduled', subject, data: facts }]
    );
  },
  NamePanel: (data, { state }) => openRefusal(state) ?? namePanel(data, state),
  CancelHeat: ({ heat }, { state }) => {
    const before = state.get('heat', heat);
    if (!before) return [];
    if (before.status !== 'scheduled') return refuse('HeatAlreadyCalled', { heat: before.label });
    return [{ type: 'HeatCancelled', subject: `heat/${heat}`, data: { heat } }];
  },
  CallHeat: ({ heat }, { state }) => openRefusal(state) ?? call(heat, state),
  WithdrawCall: ({ heat }, { state }) => {
    const before = state.get('heat', heat);
    if (!before) return refuse('NotFound', { what: 'heat' });
    if (before.status === 'scheduled') return [];
    if (tallyOf(state, `heat/${heat}`) > 0) return refuse('HeatHasMarks', { heat: before.label });
    return [{ type: 'HeatCallWithdrawn', subject: `heat/${heat}`, data: { heat } }];
  },
  CloseHeat: ({ heat }, { state }) => {
    const before = state.get('heat', heat);
    if (!before) return refuse('NotFound', { what: 'heat' });
    if (before.status === 'closed') return [];
    if (before.status === 'scheduled') return refuse('HeatNotCalled', { heat: before.label });
    return [closed(heat)];
  },
};

function closed(heat: string): NewEvent {
  return { type: 'HeatClosed', subject: `heat/${heat}`, data: { heat } };
}

/** Calling a heat closes the one before it. */
function call(id: string, state: State): Decision {
  const heat = state.get('heat', id);
  if (!heat) return refuse('NotFound', { what: 'heat' });
  if (heat.status === 'called') return [];
  const forbidden = uncallable(heat, state);
  if (forbidden) return forbidden;
  const before = state.get('showcase', 'showcase')?.onFloor ?? null;
  return [
    ...(before === null ? [] : [closed(before)]),
    { type: 'HeatCalled', subject: `heat/${id}`, data: { heat: id } },
  ];
}

function uncallable(heat: HeatState, state: State): Refusal | undefined {
  for (const { contest, round } of heat.floor) {
    const before = state.get('contest', contest);
    if (before && !roundEntries(before, round))
      return refuse('RoundNotDecided', { round, contest: before.title });
  }
  const danced = backsOnFloor(state, heat.heat).size > 0;
  return danced ? undefined : refuse('HeatHasNoEntries', { heat: heat.label });
}

type NewFloor = Pick<HeatState, 'label' | 'floor'>;

function unfitFloor({ label, floor }: NewFloor, state: State): Refusal | undefined {
  for (const [index, part] of floor.entries()) {
    const contest = state.get('contest', part.contest);
    if (!contest) return refuse('NotFound', { what: 'contest' });
    const facts = { contest: contest.title, round: part.round, rounds: roundsOf(contest) };
    if (part.round > facts.rounds) return refuse('RoundUnknown', facts);
    const others = contest.heats.flatMap((heat) => state.get('heat', heat) ?? []);
    const all = [...others, { label, floor: floor.slice(0, index) }];
    const taken = all.find((heat) => heat.floor.some((other) => overlap(part, other)));
    if (taken) return refuse('RoundScheduledTwice', { ...facts, heat: taken.label });
  }
  return sharedBack(floor, state);
}

/** Whether two parts put an entry on the floor twice in one round. */
function overlap(a: FloorPart, b: FloorPart): boolean {
  if (a.contest !== b.contest || a.round !== b.round) return false;
  if (a.entries === null || b.entries === null) return true;
  return a.entries.some((entry) => b.entries?.includes(entry));
}

function sharedBack(floor: readonly FloorPart[], state: State): Refusal | undefined {
  const backs = new Map<number, string>();
  for (const part of floor) {
    for (const id of entriesOfPart(state, part)) {
      const entry = state.get('entry', id);
      if (!entry || entry.scratched) continue;
      const couple = backs.get(entry.back) ?? entry.couple;
      if (couple !== entry.couple)
        return refuse('BackNumberTaken', { back: entry.back, where: 'this heat' });
      backs.set(entry.back, entry.couple);
    }
  }
  return undefined;
}
