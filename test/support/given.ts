import { expect } from 'chai';
import type { CommandData, CommandType, DomainCommand } from '../../src/domain/commands.ts';
import { decide, parseCommand } from '../../src/domain/decide.ts';
import { isRefusal, type Decision, type NewEvent } from '../../src/domain/decision.ts';
import {
  eventSchemas,
  isEventType,
  type DomainFact,
  type EventData,
  type EventType,
} from '../../src/domain/events.ts';
import { evolve, type Slices } from '../../src/domain/evolve.ts';
import { trusted } from '../../src/domain/identity.ts';
import type { Actor } from '../../src/domain/message.ts';
import type { RefusalCode } from '../../src/domain/refusal.ts';
import { createStateMap, type StateMap } from '../../src/domain/state-map.ts';
import { projectionsOf, tablesOf } from '../../src/projections/catalogue.ts';
import { createMemoryRows, type MemoryRows } from '../../src/projections/memory-rows.ts';
import { projectBatch } from '../../src/projections/project-batch.ts';
import { keptPictures } from './kept-picture.ts';
import { idOf } from './proposed-events.ts';

/** What happened before: a command that was accepted, or an event as it stands in the log. */
export type Step = DomainCommand | NewEvent;

/** What a decision must be. */
export interface Answer {
  then(...events: readonly NewEvent[]): void;
  thenNothing(): void;
  thenRefused(code: RefusalCode, sentence?: string): void;
}

/** Given what happened, when a command comes, then these events or this refusal. */
export function given(...steps: readonly Step[]): {
  when(command: DomainCommand, by?: Actor): Answer;
} {
  return {
    when: (command, by = usualActor(command)) => {
      const { state } = played(steps);
      const context = { actor: by, at: timeOf(0), state, pictures: keptPictures };
      return answer(decide(wellFormed(command), context));
    },
  };
}

/** A command, typed by its name. */
export function command<T extends CommandType>(type: T, data: CommandData<T>): DomainCommand {
  return trusted({ type, data });
}

/** An event, typed by its name. */
export function event<T extends EventType>(type: T, subject: string, data: EventData<T>): NewEvent {
  return { type, subject, data };
}

/** All the facts these steps leave behind, from revision 0. */
export function factsOf(steps: readonly Step[]): DomainFact[] {
  return played(steps).facts;
}

/** The facts of those steps that are accepted; a refused one is left out. */
export function factsOfAccepted(steps: readonly Step[]): DomainFact[] {
  return played(steps, () => []).facts;
}

/** The state these steps add up to. */
export function stateOf(steps: readonly Step[]): StateMap<Slices> {
  return played(steps).state;
}

/** The read model these steps or facts add up to, projected in one batch. */
export function rowsOf(story: readonly Step[] | readonly DomainFact[], tenant = 'one'): MemoryRows {
  const rows = createMemoryRows(tablesOf(tenant));
  projectBatch(projectionsOf(tenant), asFacts(story), rows);
  return rows;
}

/** The moment of a revision: an arbitrary day, a second apart. */
function timeOf(revision: number): string {
  return new Date(Date.UTC(2026, 4, 2, 9, 0, revision)).toISOString();
}

type OnRefused = (step: Step, sentence: string) => readonly NewEvent[];

const fail: OnRefused = ({ type }, sentence) => {
  throw new Error(`${type} was refused: ${sentence}`);
};

function played(
  steps: readonly Step[],
  onRefused = fail,
): { facts: DomainFact[]; state: StateMap<Slices> } {
  const state = createStateMap<Slices>();
  const facts: DomainFact[] = [];
  steps.forEach((step, index) => {
    const actor = usualActor(step);
    for (const happened of eventsOf(step, state, onRefused)) {
      const fact = factOf(happened, { actor, revision: facts.length, commandId: idOf(index) });
      evolve(fact, state);
      facts.push(fact);
    }
  });
  return { facts, state };
}

function eventsOf(step: Step, state: StateMap<Slices>, onRefused: OnRefused): readonly NewEvent[] {
  if ('subject' in step) return [checked(step)];
  const context = { actor: usualActor(step), at: timeOf(0), state, pictures: keptPictures };
  const decision = decide(wellFormed(step), context);
  return isRefusal(decision) ? onRefused(step, decision.sentence) : decision.map(checked);
}

/** A judge marks, the desk from paper; the program goes on; the administrator does the rest. */
function usualActor({ type, data }: { readonly type: string; readonly data: unknown }): Actor {
  if (type === 'RedeemSignInLink' || type === 'ContinueLog')
    return { kind: 'system', id: 'floorcraft' };
  const marks = /^(OpenScorecard|RecordMark|WithdrawMark|SignScorecard)$/.test(type);
  const isPaper = 'from' in trusted<object>(data);
  if (marks && isPaper) return { kind: 'desk', id: 'dora' };
  if (marks) return { kind: 'judge', id: trusted<{ judge: string }>(data).judge };
  return { kind: 'administrator', id: 'anna' };
}

function wellFormed({ type, data }: DomainCommand): DomainCommand {
  const parsed = parseCommand(type, data);
  if ('command' in parsed) return parsed.command;
  throw new Error(parsed.sentence);
}

/** An event's data must be exactly what its schema says: nothing more, nothing missing. */
function checked(happened: NewEvent): NewEvent {
  if (!isEventType(happened.type)) throw new Error(`there is no event type ${happened.type}`);
  const data: unknown = eventSchemas[happened.type].parse(happened.data);
  expect(happened.data, happened.type).to.deep.equal(data);
  return happened;
}

function factOf(
  { type, subject, data }: NewEvent,
  place: Pick<DomainFact, 'actor' | 'revision' | 'commandId'>,
): DomainFact {
  const enteredAt = timeOf(place.revision);
  const times = { enteredAt, recordedAt: enteredAt };
  return trusted({ type, subject, data, ...place, ...times, device: 'tablet-1' });
}

function asFacts(story: readonly Step[] | readonly DomainFact[]): readonly DomainFact[] {
  const first = story[0];
  if (!first || 'revision' in first) return trusted(story);
  return factsOf(trusted(story));
}

function answer(decision: Decision): Answer {
  const events = isRefusal(decision) ? decision : decision.map(checked);
  return {
    then: (...wanted) => {
      expect(events).to.deep.equal(wanted);
    },
    thenNothing: () => {
      expect(events).to.deep.equal([]);
    },
    thenRefused: (code, sentence) => {
      expect(events).to.include({ refused: true, code });
      if (sentence !== undefined) expect(events).to.include({ sentence });
    },
  };
}
