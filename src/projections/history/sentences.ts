import type { DomainFact, EventType, FactOf } from '../../domain/events.ts';
import type { Personal } from '../../domain/personal.ts';
import { noteToken, type Labels } from './labels.ts';

/** What a sentence may know besides its event: labels, and the mark that stood before. */
export interface Telling {
  readonly labels: Labels;
  readonly before: string | null;
}

type Sentences = { readonly [T in EventType]: (fact: FactOf<T>, telling: Telling) => string };

/** One sentence per event type; a type without one does not compile. */
const sentences: Sentences = {
  ShowcaseOpened: ({ data }) => `Showcase "${data.title}" opened.`,
  RulesAdopted: ({ data }) =>
    data.showProvisional
      ? 'Provisional results are shown from now on.'
      : 'Results are shown only once published.',
  JudgeAppointed: ({ data }, { labels }) =>
    `${labels.person(data.person)} appointed as judge ${data.letter}.`,
  JudgeDismissed: ({ data }, { labels }) => `${upper(labels.judge(data.judge))} dismissed.`,
  JudgeLinkReplaced: ({ data }, { labels }) =>
    `Link of ${labels.judge(data.judge)} replaced; the older one no longer works.`,
  ShowcaseClosed: () => 'Showcase closed.',
  ShowcaseReopened: ({ data }) => `Showcase reopened: ${stop(data.reason)}`,
  StudioAdded: ({ data }) => `Studio "${data.name}" added.`,
  StudioRemoved: ({ data }) => `Studio ${data.studio} removed.`,
  PersonAdded: ({ data }, { labels }) => `${labels.person(data.person)} added as ${data.kind}.`,
  PersonRemoved: ({ data }) => `Person ${data.person} removed.`,
  PersonForgotten: ({ data }) => `Person ${data.person} forgotten; the name cannot be read again.`,
  CoupleFormed: ({ data }, { labels }) =>
    `${labels.person(data.lead)} and ${labels.person(data.follow)} formed couple ${data.couple}.`,
  CoupleDissolved: ({ data }) => `Couple ${data.couple} dissolved.`,
  ContestAdded: ({ data }) =>
    `Contest "${data.title}" added: ${data.kind}, ${data.dances.join(', ')}.`,
  ContestRemoved: ({ data }, { labels }) => `Contest ${labels.contest(data.contest)} removed.`,
  EntriesRecalled: ({ data }, { labels }) =>
    `${upper(data.entries.map((entry) => labels.couple(entry)).join(', '))} recalled from ` +
    `${labels.round(data.contest, data.round)} of ${labels.contest(data.contest)}` +
    because(data.reason),
  RecallWithdrawn: ({ data }, { labels }) =>
    `Recall from ${labels.round(data.contest, data.round)} of ` +
    `${labels.contest(data.contest)} withdrawn${because(data.reason)}`,
  EntryRegistered: ({ data }, { labels }) =>
    `Couple ${String(data.back)} (${data.couple}) entered in ${labels.contest(data.contest)}` +
    (data.irregular.length === 0 ? '.' : `, irregular: ${data.irregular.join(', ')}.`),
  EntryWithdrawn: ({ data }, { labels }) => `Entry of ${labels.couple(data.entry)} withdrawn.`,
  EntryScratched: ({ data }, { labels }) =>
    `${upper(labels.couple(data.entry))} scratched${because(data.reason)}`,
  EntryReinstated: ({ data }, { labels }) => `${upper(labels.couple(data.entry))} reinstated.`,
  HeatScheduled: ({ data }, { labels }) => {
    const parts = data.floor.map(({ contest, round }) => labels.danced(contest, round));
    return `Heat ${data.label} scheduled: ${parts.join('; ')}.`;
  },
  HeatCancelled: ({ data }, { labels }) => `${upper(labels.heat(data.heat))} cancelled.`,
  HeatCalled: ({ data }, { labels }) => `${upper(labels.heat(data.heat))} called to the floor.`,
  HeatCallWithdrawn: ({ data }, { labels }) => `Call of ${labels.heat(data.heat)} withdrawn.`,
  HeatClosed: ({ data }, { labels }) => `${upper(labels.heat(data.heat))} closed.`,
  ScorecardOpened: ({ data }, { labels }) =>
    `Scorecard of ${labels.judge(data.judge)} opened: ${labels.sheet(data.sheet)}.`,
  MarkRecorded: ({ data }, { labels, before }) => {
    const { judge, entry, mark, sheet, dance } = data;
    const who = `${upper(labels.judge(judge))}`;
    const place = labels.place(sheet, entry, dance);
    return before === null
      ? `${who} marked ${labels.couple(entry)}: ${String(mark)} (${place}).`
      : `${who} changed ${labels.couple(entry)} from ${before} to ${String(mark)} (${place}).`;
  },
  MarkWithdrawn: ({ data }, { labels, before }) =>
    `${upper(labels.judge(data.judge))} took back ${before ?? 'the mark'} of ` +
    `${labels.couple(data.entry)} (${labels.place(data.sheet, data.entry, data.dance)}).`,
  ScorecardSigned: ({ data }, { labels }) =>
    `${upper(labels.judge(data.judge))} signed ${labels.sheet(data.sheet)}.`,
  ScorecardReopened: ({ data }, { labels }) =>
    `Scorecard of ${labels.judge(data.judge)} reopened (${labels.sheet(data.sheet)})` +
    because(data.reason),
  ResultsPublished: ({ data }, { labels }) =>
    `Results of ${labels.contest(data.contest)} published.`,
  ResultsRetracted: ({ data }, { labels }) =>
    `Results of ${labels.contest(data.contest)} retracted${because(data.reason)}`,
  ShowcaseCreated: ({ data }) => `Showcase "${data.title}" created at ${data.path}.`,
  ShowcaseArchived: ({ data }) => `Showcase ${data.key} archived.`,
  ShowcaseRestored: ({ data }) => `Showcase ${data.key} restored.`,
  UserAdded: ({ data }, { labels }) =>
    `${labels.person(`user-${data.user}`)} added as user ${data.user}.`,
  UserRemoved: ({ data }) => `User ${data.user} removed.`,
  RoleGranted: ({ data }) =>
    `User ${data.user} made ${data.grant.role} of ${scope(data.grant.showcase)}.`,
  RoleRevoked: ({ data }) =>
    `User ${data.user} is no longer ${data.grant.role} of ${scope(data.grant.showcase)}.`,
  SignInLinkRedeemed: ({ data }) => `User ${data.user} signed in with a one-time link.`,
};

/** What happened, in one sentence; names of people are stand-ins (see labels.ts). */
export function sentenceOf(fact: DomainFact, telling: Telling): string {
  return tell(fact, telling);
}

function tell<T extends EventType>(
  fact: FactOf<T> & { readonly type: T },
  telling: Telling,
): string {
  const sentence: (fact: FactOf<T>, telling: Telling) => string = sentences[fact.type];
  return sentence(fact, telling);
}

/** A reason about a person is kept apart (see notes.ts); the sentence only says where it goes. */
function because(reason: string | Personal | null): string {
  if (reason === null) return '.';
  return typeof reason === 'string' ? `: ${stop(reason)}` : `: ${noteToken}`;
}

/** A reason as the end of a sentence. */
export function stop(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

function scope(showcase: string): string {
  return showcase === '*' ? 'every showcase' : showcase;
}

function upper(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1);
}
