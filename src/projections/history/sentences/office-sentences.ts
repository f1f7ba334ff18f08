import { markingWords } from '../../../domain/scorecard/marking/marking-words.ts';
import { listed, stop, upper, type SentencesOf } from './telling.ts';

/** What happened to the showcase, its people, its judges and its rules, a sentence per type. */
export const officeSentences: SentencesOf<OfficeEvent> = {
  ShowcaseOpened: ({ data }) => `Showcase "${data.title}" opened.`,
  LogContinued: () => 'From here on this is a copy, which goes on by itself.',
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
  RoomPreferred: ({ data }, { labels }) =>
    `Studio ${labels.studio(data.studio)} prefers ` +
    `${data.room === null ? 'no room' : `room ${data.room}`} from now on.`,
  PersonAdded: ({ data }, { labels }) => `${labels.person(data.person)} added as ${data.kind}.`,
  LevelsListed: ({ data }) =>
    `Levels listed, lowest first: ${listed(data.levels)}; ages: ${listed(data.ages)}.`,
  PersonRemoved: () => 'A person was removed.',
  PersonForgotten: () => 'A person was forgotten; the name cannot be read again.',
  CoupleFormed: ({ data }, { labels }) =>
    `${labels.person(data.lead)} and ${labels.person(data.follow)} formed a couple.`,
  CoupleDissolved: ({ data }, { labels }) => `Couple ${labels.pair(data.couple)} dissolved.`,
  JudgeCheckedIn: ({ data }, { labels }) => `${upper(labels.judge(data.judge))} is present.`,
  JudgeCheckedOut: ({ data }, { labels }) => `${upper(labels.judge(data.judge))} left.`,
  JudgePlaced: ({ data }, { labels }) =>
    data.room === null
      ? `${upper(labels.judge(data.judge))} marks in every room.`
      : `${upper(labels.judge(data.judge))} marks in room ${data.room}.`,
  SolosTaken: ({ data }, { labels }) =>
    `${upper(labels.judge(data.judge))} reviews ` +
    `${data.solos === 'none' ? 'no' : data.solos} solos.`,
  SheetsArranged: ({ data }, { labels }) =>
    `${upper(labels.judge(data.judge))} sorts sheets by ` +
    `${data.sort === 'back' ? 'back number' : 'level'}.`,
  ChairmanPinSet: () => 'PIN of the chairman set; an older one no longer works.',
  ChairmanPinRemoved: () => 'PIN of the chairman removed.',
  CategoryAdded: ({ data }) => `Category "${data.title}" added to the agenda.`,
  CategoryRemoved: ({ data }, { labels }) => `Category ${labels.category(data.category)} removed.`,
  MarkingChosen: ({ data: { style, category, marking } }) => {
    const where = category === null ? '' : ` of category ${category}`;
    const how = marking === null ? 'as usual' : markingWords(marking);
    return `${upper(style)} contests${where} are marked ${how} from now on.`;
  },
  VocabularyChosen: ({ data }) =>
    data.words === null
      ? 'The usual feedback words are used from now on.'
      : `Feedback words chosen: ${data.words.map(({ word }) => word).join(', ')}.`,
  FinalistNamed: ({ data }) => `A finalist is called ${data.word} from now on.`,
};

type OfficeEvent =
  | 'ShowcaseOpened'
  | 'LogContinued'
  | 'RulesAdopted'
  | 'JudgeAppointed'
  | 'JudgeDismissed'
  | 'JudgeLinkReplaced'
  | 'ShowcaseClosed'
  | 'ShowcaseReopened'
  | 'StudioAdded'
  | 'StudioRemoved'
  | 'RoomPreferred'
  | 'PersonAdded'
  | 'LevelsListed'
  | 'PersonRemoved'
  | 'PersonForgotten'
  | 'CoupleFormed'
  | 'CoupleDissolved'
  | 'JudgeCheckedIn'
  | 'JudgeCheckedOut'
  | 'JudgePlaced'
  | 'SolosTaken'
  | 'SheetsArranged'
  | 'ChairmanPinSet'
  | 'ChairmanPinRemoved'
  | 'CategoryAdded'
  | 'CategoryRemoved'
  | 'MarkingChosen'
  | 'VocabularyChosen'
  | 'FinalistNamed';
