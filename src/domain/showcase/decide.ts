import type { Deciders, Decision } from '../decision.ts';
import type { PersonSlices } from '../person/state.ts';
import { unfitPlace } from './place.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { ResultsSlices } from '../results/state.ts';
import type { Reader } from '../state-map.ts';
import type { showcaseCommands } from './commands.ts';
import { seatedJudges, theShowcase, type ShowcaseSlices, type ShowcaseState } from './state.ts';
import { tallyOf } from './tally.ts';

type Slices = ResultsSlices & PersonSlices;

export const decideShowcase: Deciders<typeof showcaseCommands, Slices> = {
  OpenShowcase: (data, { state }) => {
    if (state.get('showcase', theShowcase)) return [];
    return unfitPlace(data) ?? [{ type: 'ShowcaseOpened', subject: theShowcase, data }];
  },
  ContinueLog: (data, { state }) => {
    const showcase = state.get('showcase', theShowcase);
    if (!showcase) return refuse('ShowcaseNotOpen');
    if (showcase.key === data.key) return [];
    return [{ type: 'LogContinued', subject: theShowcase, data }];
  },
  AdoptRules: (data, { state }) =>
    ifOpen(state, (showcase) =>
      showcase.showProvisional === data.showProvisional
        ? []
        : [{ type: 'RulesAdopted', subject: theShowcase, data }],
    ),
  AppointJudge: (data, { state }) => ifOpen(state, () => appoint(data, state)),
  DismissJudge: ({ judge }, { state }) => {
    const before = state.get('judge', judge);
    if (!before) return refuse('JudgeUnknown');
    if (before.dismissed) return [];
    if (tallyOf(state, `judge/${judge}`) > 0)
      return refuse('JudgeHasSigned', { judge: before.letter });
    return [{ type: 'JudgeDismissed', subject: `judge/${judge}`, data: { judge } }];
  },
  ReplaceJudgeLink: ({ judge }, { state }) => {
    const before = state.get('judge', judge);
    if (!before || before.dismissed) return refuse('JudgeUnknown');
    const data = { judge, epoch: before.epoch + 1 };
    return [{ type: 'JudgeLinkReplaced', subject: `judge/${judge}`, data }];
  },
  CloseShowcase: (_, { state }) => {
    const showcase = state.get('showcase', theShowcase);
    if (!showcase) return refuse('ShowcaseNotOpen');
    return showcase.closed ? [] : [{ type: 'ShowcaseClosed', subject: theShowcase, data: {} }];
  },
  ReopenShowcase: (data, { state }) => {
    const showcase = state.get('showcase', theShowcase);
    if (!showcase) return refuse('ShowcaseNotOpen');
    return showcase.closed ? [{ type: 'ShowcaseReopened', subject: theShowcase, data }] : [];
  },
};

/** Decides only while the showcase is open; otherwise says why nothing can be changed. */
function ifOpen(
  state: Reader<ShowcaseSlices>,
  decide: (showcase: ShowcaseState) => Decision,
): Decision {
  return openRefusal(state) ?? decideOpen(state, decide);
}

/** Why nothing can be changed now, or undefined while the showcase is open. */
export function openRefusal(state: Reader<ShowcaseSlices>): Refusal | undefined {
  const showcase = state.get('showcase', theShowcase);
  if (!showcase) return refuse('ShowcaseNotOpen');
  return showcase.closed ? refuse('ShowcaseClosed') : undefined;
}

function decideOpen(
  state: Reader<ShowcaseSlices>,
  decide: (showcase: ShowcaseState) => Decision,
): Decision {
  const showcase = state.get('showcase', theShowcase);
  return showcase ? decide(showcase) : refuse('ShowcaseNotOpen');
}

function appoint(
  data: { judge: string; person: string; letter: string },
  state: Reader<Slices>,
): Decision {
  const person = state.get('person', data.person);
  if (!person) return refuse('NotFound', { what: 'person' });
  if (person.forgotten) return refuse('PersonForgotten');
  const before = state.get('judge', data.judge);
  if (before && !before.dismissed && before.person !== data.person)
    return refuse('AlreadyExists', { what: 'judge' });
  const holder = seatedJudges(state).find(
    (judge) => judge !== data.judge && state.get('judge', judge)?.letter === data.letter,
  );
  if (holder) return refuse('LetterTaken', { letter: data.letter });
  const same = before && !before.dismissed && before.letter === data.letter;
  if (same) return [];
  return [{ type: 'JudgeAppointed', subject: `judge/${data.judge}`, data }];
}
