import type { Deciders, Decision } from '../decision.ts';
import { backsOnFloor } from '../heat/floor.ts';
import type { HeatSlices } from '../heat/state.ts';
import { personal } from '../personal.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { cardOf } from '../results/round-marks.ts';
import { publishedRefusal, type ResultsSlices } from '../results/state.ts';
import { sheetsOfRound } from '../scorecard/sheet/sheet.ts';
import type { Sheet } from '../scorecard/sheet/sheet-lines.ts';
import { openRefusal } from '../showcase/decide.ts';
import type { Reader } from '../state-map.ts';
import type { entryCommands } from './commands.ts';
import type { EntryState } from './state.ts';
import { tallyOf } from '../showcase/tally.ts';

type Slices = HeatSlices & ResultsSlices;

export const decideEntry: Deciders<typeof entryCommands, Slices> = {
  RegisterEntry: (data, { state }) =>
    openRefusal(state) ?? unknownParts(data, state) ?? register(data, state),
  WithdrawEntry: ({ entry }, { state }) => {
    const before = state.get('entry', entry);
    if (!before) return [];
    if (tallyOf(state, `entry/${entry}`) > 0 || wasJudged(entry, before.contest, state))
      return refuse('EntryHasMarks', { back: before.back });
    return unpublished(before, state, [
      { type: 'EntryWithdrawn', subject: `entry/${entry}`, data: { entry } },
    ]);
  },
  ScratchEntry: ({ entry, reason }, { state }) => {
    const before = state.get('entry', entry);
    if (!before) return refuse('NotFound', { what: 'entry' });
    if (before.scratched) return [];
    // Why somebody does not dance is about that person: it is sealed like a name.
    const lead = state.get('couple', before.couple)?.lead ?? before.couple;
    const data = { entry, reason: reason === undefined ? null : personal(lead, reason) };
    const events = [{ type: 'EntryScratched', subject: `entry/${entry}`, data }];
    return unpublished(before, state, events);
  },
  ReinstateEntry: ({ entry }, { state }) => {
    const before = state.get('entry', entry);
    if (!before) return refuse('NotFound', { what: 'entry' });
    if (!before.scratched) return [];
    return (
      backTaken({ ...before, despite: undefined }, state) ??
      unpublished(before, state, [
        { type: 'EntryReinstated', subject: `entry/${entry}`, data: { entry } },
      ])
    );
  },
};

/** Recalled, or on a signed scorecard: no callback there is a judgement too. */
function wasJudged(entry: string, contestId: string, state: Reader<Slices>): boolean {
  const contest = state.get('contest', contestId);
  if (!contest) return false;
  const recalled = Object.values(contest.recalled).some((entries) => entries.includes(entry));
  return (
    recalled || sheetsOfRound(state, contest, 1).some((sheet) => isSigned(sheet, entry, state))
  );
}

function isSigned(sheet: Sheet, entry: string, state: Reader<Slices>): boolean {
  if (!sheet.lines.some((line) => line.entry === entry)) return false;
  return sheet.judges.some((judge) => cardOf(state, sheet, judge)?.signed);
}

type NewEntry = Parameters<typeof decideEntry.RegisterEntry>[0];

function unpublished(entry: EntryState, state: Reader<Slices>, events: Decision): Decision {
  return openRefusal(state) ?? publishedRefusal(state, [entry.contest]) ?? events;
}

function unknownParts(data: NewEntry, state: Reader<Slices>): Refusal | undefined {
  if (state.get('entry', data.entry)) return refuse('AlreadyExists', { what: 'entry' });
  if (!state.get('contest', data.contest)) return refuse('NotFound', { what: 'contest' });
  if (!state.get('couple', data.couple)) return refuse('NotFound', { what: 'couple' });
  return publishedRefusal(state, [data.contest]);
}

function register(data: NewEntry, state: Reader<Slices>): Decision {
  const found = [enteredTwice(data, state), backTaken(data, state)].filter((r) => r !== undefined);
  const fatal = found.find(({ code }) => !data.despite?.some((allowed) => allowed === code));
  if (fatal) return fatal;
  const { entry, contest, couple, back } = data;
  const irregular = found.map(({ code }) => code);
  const facts = { entry, contest, couple, back, irregular };
  const sourceResult = data.sourceResult ?? null;
  const subject = `entry/${entry}`;
  return [{ type: 'EntryRegistered', subject, data: { ...facts, sourceResult } }];
}

function enteredTwice(data: NewEntry, state: Reader<Slices>): Refusal | undefined {
  const roster = state.get('contest', data.contest)?.roster ?? [];
  const twice = roster
    .map((entry) => state.get('entry', entry))
    .find((entry) => entry?.couple === data.couple);
  const contest = state.get('contest', data.contest)?.title ?? data.contest;
  return twice && refuse('CoupleEnteredTwice', { back: twice.back, contest });
}

function backTaken(
  data: Pick<NewEntry, 'contest' | 'couple' | 'back' | 'despite'>,
  state: Reader<Slices>,
): Refusal | undefined {
  const contest = state.get('contest', data.contest);
  for (const heat of contest?.heats ?? []) {
    const couple = backsOnFloor(state, heat).get(data.back);
    const where = `heat ${state.get('heat', heat)?.label ?? heat}`;
    if (couple !== undefined && couple !== data.couple)
      return refuse('BackNumberTaken', { back: data.back, where });
  }
  const rival = contest?.roster
    .map((entry) => state.get('entry', entry))
    .find((entry) => entry?.back === data.back && entry.couple !== data.couple && !entry.scratched);
  if (!rival) return undefined;
  const where = `contest ${contest?.title ?? data.contest}`;
  return refuse('BackNumberTaken', { back: data.back, where });
}
