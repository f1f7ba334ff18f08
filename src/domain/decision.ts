import type { z } from 'zod';
import type { Actor } from './message.ts';
import type { Refusal } from './refusal.ts';
import type { Draft, Reader } from './state-map.ts';

/** What a decision wants recorded. `subject` is what the event is about. */
export interface NewEvent<T extends string = string, D = unknown> {
  readonly type: T;
  readonly subject: string;
  readonly data: D;
}

/** An event as folds and projections see it: read back, brought to today's schema. */
export interface Fact<T extends string = string, D = unknown> extends NewEvent<T, D> {
  readonly revision: number;
  readonly enteredAt: string;
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly device: string;
  readonly commandId: string;
}

/** Events to append (none when the command is already true), or the fact that forbids. */
export type Decision = readonly NewEvent[] | Refusal;

/** What a decision may look at besides the command: the actor, the time and slices of state. */
export interface Context<S> {
  readonly actor: Actor;
  /** When the sender acted, RFC 3339. */
  readonly at: string;
  readonly state: Reader<S>;
  /** Which of the pictures that the command names lie in the showcase's files; unsaid: none. */
  readonly pictures?: ReadonlySet<string>;
}

type Schemas = Readonly<Record<string, z.ZodType>>;

/** One decision per command of a concept. */
export type Deciders<C extends Schemas, S> = {
  readonly [T in keyof C]: (data: z.infer<C[T]>, context: Context<S>) => Decision;
};

/** One fold step per event of a concept. */
export type Evolvers<E extends Schemas, S> = {
  readonly [T in keyof E & string]: (fact: Fact<T, z.infer<E[T]>>, state: Draft<S>) => void;
};

/** Tells a refusal from a list of events. */
export function isRefusal(decision: Decision): decision is Refusal {
  return 'refused' in decision;
}
