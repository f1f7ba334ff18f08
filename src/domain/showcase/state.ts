import type { Evolvers } from '../decision.ts';
import type { Draft, Reader } from '../state-map.ts';
import type { showcaseEvents } from './events.ts';
import type { TallySlices } from './tally.ts';

export interface JudgeState {
  readonly judge: string;
  readonly person: string;
  readonly letter: string;
  /** Raised by every new link; links and sessions of an older epoch are refused. */
  readonly epoch: number;
  readonly dismissed: boolean;
}

export interface ShowcaseState {
  readonly key: string;
  readonly title: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly start: string;
  readonly end: string;
  readonly closed: boolean;
  readonly showProvisional: boolean;
  readonly judges: readonly string[];
  /** Every heat of the agenda, in order of scheduling. */
  readonly heats: readonly string[];
  readonly onFloor: string | null;
}

export interface ShowcaseSlices extends TallySlices {
  showcase: ShowcaseState;
  judge: JudgeState;
}

/** The showcase is one slice, whose id is this word. */
export const theShowcase = 'showcase';

/** The letter a judge is known by, "C"; the judge's own id where no such judge is known. */
export function judgeLetter(state: Reader<ShowcaseSlices>, judge: string): string {
  return state.get('judge', judge)?.letter ?? '?';
}

/** The judges of the panel that stand now, in order of appointment. */
export function seatedJudges(state: Reader<ShowcaseSlices>): string[] {
  const all = state.get('showcase', theShowcase)?.judges ?? [];
  return all.filter((judge) => state.get('judge', judge)?.dismissed === false);
}

export const evolveShowcase: Evolvers<typeof showcaseEvents, ShowcaseSlices> = {
  ShowcaseOpened: ({ data }, state) => {
    state.set('showcase', theShowcase, {
      ...data,
      closed: false,
      showProvisional: false,
      judges: [],
      heats: [],
      onFloor: null,
    });
  },
  LogContinued: ({ data }, state) => {
    patchShowcase(state, data);
  },
  RulesAdopted: ({ data }, state) => {
    patchShowcase(state, data);
  },
  JudgeAppointed: ({ data }, state) => {
    const before = state.get('judge', data.judge);
    // Another person in this place must not be reached by links printed for the one before.
    const epoch = (before?.epoch ?? 0) + (before && before.person !== data.person ? 1 : 0);
    state.set('judge', data.judge, { ...data, epoch, dismissed: false });
    const judges = state.get('showcase', theShowcase)?.judges ?? [];
    patchShowcase(state, { judges: [...judges.filter((id) => id !== data.judge), data.judge] });
  },
  JudgeDismissed: ({ data }, state) => {
    patchJudge(state, data.judge, { dismissed: true });
  },
  JudgeLinkReplaced: ({ data }, state) => {
    patchJudge(state, data.judge, { epoch: data.epoch });
  },
  ShowcaseClosed: (_, state) => {
    patchShowcase(state, { closed: true });
  },
  ShowcaseReopened: (_, state) => {
    patchShowcase(state, { closed: false });
  },
};

/** Replaces some facts of the showcase; nothing happens before it was opened. */
export function patchShowcase(state: Draft<ShowcaseSlices>, patch: Partial<ShowcaseState>): void {
  const before = state.get('showcase', theShowcase);
  if (before) state.set('showcase', theShowcase, { ...before, ...patch });
}

/** Replaces some facts of a judge. */
function patchJudge(state: Draft<ShowcaseSlices>, judge: string, patch: Partial<JudgeState>): void {
  const before = state.get('judge', judge);
  if (before) state.set('judge', judge, { ...before, ...patch });
}
