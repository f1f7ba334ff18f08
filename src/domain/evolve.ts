import { evolveChairman, type ChairmanSlices } from './chairman/state.ts';
import { evolveAssignment } from './assignment/state.ts';
import { evolveCategory } from './category/state.ts';
import { evolveContest } from './contest/state.ts';
import { evolveCouple } from './couple/state.ts';
import { evolveEntry } from './entry/state.ts';
import type { DomainFact, EventType, FactOf } from './events.ts';
import { evolveHeat } from './heat/state.ts';
import { evolveLevel, type LevelSlices } from './level/state.ts';
import { evolveListing, type ListingSlices } from './listing/state.ts';
import { evolvePerson } from './person/state.ts';
import { evolveResults, type ResultsSlices } from './results/state.ts';
import { evolveRules } from './rules/evolve.ts';
import { evolveScorecard } from './scorecard/state.ts';
import { evolveScreen, type ScreenSlices } from './screen/state.ts';
import { evolveSeat } from './seat/state.ts';
import { evolveShowcase } from './showcase/state.ts';
import { evolveSong, type SongSlices } from './song/state.ts';
import type { Draft } from './state-map.ts';
import { evolveUser, type UserSlices } from './user/state.ts';

/** The facts of a tenant, by kind: what its events add up to. */
export interface FactSlices
  extends
    ScreenSlices,
    ResultsSlices,
    ListingSlices,
    UserSlices,
    ChairmanSlices,
    SongSlices,
    LevelSlices {}

/** Everything a tenant's decisions can rest on; `subject` holds the last revision of each. */
export interface Slices extends FactSlices {
  subject: number;
}

type Steps = { readonly [T in EventType]: (fact: FactOf<T>, state: Draft<FactSlices>) => void };

const steps: Steps = {
  ...evolveShowcase,
  ...evolvePerson,
  ...evolveLevel,
  ...evolveCouple,
  ...evolveContest,
  ...evolveEntry,
  ...evolveHeat,
  ...evolveCategory,
  ...evolveRules,
  ...evolveSeat,
  ...evolveScreen,
  ...evolveAssignment,
  ...evolveScorecard,
  ...evolveResults,
  ...evolveChairman,
  ...evolveSong,
  ...evolveListing,
  ...evolveUser,
};

/** One step of the fold of a tenant's stream. */
export function evolve(fact: DomainFact, state: Draft<Slices>): void {
  evolveFacts(fact, state);
  state.set('subject', fact.subject, fact.revision);
}

/** The same step without the revision of each subject: what read models keep as rows. */
export function evolveFacts(fact: DomainFact, state: Draft<FactSlices>): void {
  step(fact, state);
}

function step<T extends EventType>(
  fact: FactOf<T> & { readonly type: T },
  state: Draft<FactSlices>,
): void {
  const apply: (fact: FactOf<T>, state: Draft<FactSlices>) => void = steps[fact.type];
  apply(fact, state);
}
