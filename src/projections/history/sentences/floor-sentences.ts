import { list } from '../../../domain/skating/words.ts';
import { irregularWords } from '../../../domain/entry/irregular-words.ts';
import { because, upper, type SentencesOf } from './telling.ts';

/** What happened to contests, entries, heats and results, one sentence per event type. */
export const floorSentences: SentencesOf<FloorEvent> = {
  ContestAdded: ({ data }) =>
    `Contest "${data.title}" added: ${data.kind}, ${data.dances.join(', ')}.`,
  ContestRemoved: ({ data }, { labels }) => `Contest ${labels.contest(data.contest)} removed.`,
  RoundsPlanned: ({ data }, { labels }) =>
    `Rounds of ${labels.contest(data.contest)} planned: ` +
    (data.recalls.length === 0
      ? 'straight final.'
      : `${data.recalls.map(String).join(', ')} recalled before the final.`),
  CallbacksAllowed: ({ data }, { labels }) =>
    `Between ${String(data.least)} and ${String(data.most)} callbacks a judge allowed in ` +
    `${labels.round(data.contest, data.round)} of ${labels.contest(data.contest)}.`,
  EntriesRecalled: ({ data }, { labels }) =>
    `${upper(data.entries.map((entry) => labels.couple(entry)).join(', '))} recalled from ` +
    `${labels.round(data.contest, data.round)} of ${labels.contest(data.contest)}` +
    because(data.reason),
  RecallWithdrawn: ({ data }, { labels }) =>
    `Recall from ${labels.round(data.contest, data.round)} of ` +
    `${labels.contest(data.contest)} withdrawn${because(data.reason)}`,
  EntryRegistered: ({ data }, { labels }) =>
    `Couple ${String(data.back)} entered in ${labels.contest(data.contest)}` +
    (data.irregular.length === 0 ? '.' : `, irregular: ${irregularWords(data.irregular)}.`),
  EntryWithdrawn: ({ data }, { labels }) => `Entry of ${labels.couple(data.entry)} withdrawn.`,
  EntryScratched: ({ data }, { labels }) =>
    `${upper(labels.couple(data.entry))} scratched${because(data.reason)}`,
  EntryReinstated: ({ data }, { labels }) => `${upper(labels.couple(data.entry))} reinstated.`,
  HeatScheduled: ({ data }, { labels }) => {
    const parts = data.floor.map(({ contest, round }) => labels.danced(contest, round));
    return `Heat ${data.label} scheduled: ${parts.join('; ')}.`;
  },
  PanelNamed: ({ data }, { labels }) => {
    const who = data.judges?.map((judge) => labels.judge(judge)) ?? ['everybody on the panel'];
    return `${upper(labels.heat(data.heat))} is judged by ${list(who)} from now on.`;
  },
  HeatCancelled: ({ data }, { labels }) => `${upper(labels.heat(data.heat))} cancelled.`,
  HeatCalled: ({ data }, { labels }) => `${upper(labels.heat(data.heat))} called to the floor.`,
  HeatCallWithdrawn: ({ data }, { labels }) => `Call of ${labels.heat(data.heat)} withdrawn.`,
  HeatClosed: ({ data }, { labels }) => `${upper(labels.heat(data.heat))} closed.`,
  EntriesAssigned: ({ data }, { labels }) => {
    const given = data.judges.map(({ entry, judge }) => {
      const who = judge === null ? 'every judge' : labels.judge(judge);
      return `${labels.couple(entry)} to ${who}`;
    });
    return `Couples of ${labels.heat(data.heat)} assigned: ${given.join(', ')}.`;
  },
  RoomsAssigned: ({ data }, { labels }) => {
    const given = data.rooms.map(
      ({ entry, room }) => `${labels.couple(entry)} in ${room ?? 'no room'}`,
    );
    return `Rooms of ${labels.heat(data.heat)}: ${given.join(', ')}.`;
  },
  ResultsPublished: ({ data }, { labels }) =>
    `Results of ${labels.contest(data.contest)} published.`,
  ResultsRetracted: ({ data }, { labels }) =>
    `Results of ${labels.contest(data.contest)} retracted${because(data.reason)}`,
};

type FloorEvent =
  | 'ContestAdded'
  | 'ContestRemoved'
  | 'RoundsPlanned'
  | 'CallbacksAllowed'
  | 'EntriesRecalled'
  | 'RecallWithdrawn'
  | 'EntryRegistered'
  | 'EntryWithdrawn'
  | 'EntryScratched'
  | 'EntryReinstated'
  | 'HeatScheduled'
  | 'PanelNamed'
  | 'HeatCancelled'
  | 'HeatCalled'
  | 'HeatCallWithdrawn'
  | 'HeatClosed'
  | 'EntriesAssigned'
  | 'RoomsAssigned'
  | 'ResultsPublished'
  | 'ResultsRetracted';
