import type { z } from 'zod';
import { chairmanEvents } from './chairman/events.ts';
import { assignmentEvents } from './assignment/events.ts';
import { categoryEvents } from './category/events.ts';
import { contestEvents } from './contest/events.ts';
import { coupleEvents } from './couple/events.ts';
import type { Fact } from './decision.ts';
import { entryEvents } from './entry/events.ts';
import { heatEvents } from './heat/events.ts';
import { levelEvents } from './level/events.ts';
import { listingEvents } from './listing/events.ts';
import { personEvents } from './person/events.ts';
import { resultsEvents } from './results/events.ts';
import { rulesEvents } from './rules/events.ts';
import { scorecardEvents } from './scorecard/events.ts';
import { screenEvents } from './screen/events.ts';
import { seatEvents } from './seat/events.ts';
import { showcaseEvents } from './showcase/events.ts';
import { songEvents } from './song/events.ts';
import { userEvents } from './user/events.ts';

/** Every event type there is, with the schema of its data as written today. */
export const eventSchemas = {
  ...showcaseEvents,
  ...personEvents,
  ...levelEvents,
  ...coupleEvents,
  ...contestEvents,
  ...entryEvents,
  ...heatEvents,
  ...categoryEvents,
  ...rulesEvents,
  ...seatEvents,
  ...screenEvents,
  ...assignmentEvents,
  ...scorecardEvents,
  ...resultsEvents,
  ...chairmanEvents,
  ...songEvents,
  ...listingEvents,
  ...userEvents,
};

export type EventType = keyof typeof eventSchemas;

export type EventData<T extends EventType> = z.infer<(typeof eventSchemas)[T]>;

/** An event of a known type, read back: what folds and projections are given. */
export type FactOf<T extends EventType> = Fact<T, EventData<T>>;

export type DomainFact = { [T in EventType]: FactOf<T> }[EventType];

/** Every event type, in no particular order. */
export const eventTypes = Object.keys(eventSchemas);

/** Whether a type read from a log is one this program knows. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventSchemas, type);
}
