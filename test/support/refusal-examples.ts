import type { DomainCommand } from '../../src/domain/commands.ts';
import type { Actor } from '../../src/domain/message.ts';
import type { RefusalCode } from '../../src/domain/refusal.ts';
import {
  call,
  callbacks,
  heat,
  judges,
  latinDanced,
  mark,
  opened,
  readyShowcase as ready,
  ranking,
  recall,
  reopen,
  waltzDanced,
} from './cast.ts';
import { command, type Step } from './given.ts';
import { notesCalled } from './marking-cast.ts';
import type { Way } from './refusal-way.ts';
import { scorecardWays } from './scorecard-refusals.ts';

/** How a refusal comes about. */
export interface RefusalExample {
  readonly before: readonly Step[];
  readonly command: DomainCommand;
  readonly by?: Actor;
}

const judgeB: Actor = { kind: 'judge', id: 'judge-b' };
const final = ['latin.r1.d0', 'judge-a'] as const;
const semi = ['waltz.r1.d0', 'judge-a'] as const;
const latin = [...ready, call('h2')];
const danced = [...ready, ...waltzDanced];
const recalled = [...danced, recall([101, 102, 103])];
const close = command('CloseShowcase', {});
const publish = (contest: string) => command('PublishResults', { contest });
const published = [...ready, ...latinDanced, publish('latin')];
const scratch = (id: string) => command('ScratchEntry', { entry: id });
const forget = command('ForgetPerson', { person: 'lead-1' });
const spring = {
  ...{ title: 'Spring Ball', locale: 'en-US', start: '2026-05-02', end: '2026-05-03' },
  ...{ timeZone: 'America/New_York', path: '2026/spring/' },
};
const create = (more: object) => command('CreateShowcase', { ...spring, ...more });
const couple = (lead: string, follow: string) =>
  command('FormCouple', { couple: 'couple-7', lead, follow });
const register = (contest: string, number: number, back: number) =>
  command('RegisterEntry', { entry: 'new', contest, couple: `couple-${String(number)}`, back });
const cup = { contest: 'cup', title: 'Cup', dances: ['Waltz'] };
const judge = (id: string, letter: string) =>
  command('AppointJudge', { judge: id, person: 'lead-1', letter });
const vera = command('AddUser', { user: 'vera', name: 'Vera Violet', grants: [] });
const redeem = command('RedeemSignInLink', { user: 'vera', nonce: 'nonce-one' });
const without = (type: string) => ready.filter((step) => step.type !== type);
const leave = (letter: string) => command('CheckOutJudge', { judge: `judge-${letter}` });
const share = command('AssignJudges', { by: 'heat', seed: 1 });
const give = (heat: string, entry: string, judge: string) =>
  command('AssignEntry', { heat, entry, judge });
const onlyB = command('NamePanel', { heat: 'h2', judges: ['judge-b'] });
const danceSong = (at: number) =>
  command('AddDanceSong', { song: `song-${String(at)}`, dance: 'Waltz', title: 'Moon' });
const recallSeen = (seen: Record<string, number>) =>
  command('RecallEntries', {
    ...{ contest: 'waltz', round: 1, entries: ['waltz-101', 'waltz-102', 'waltz-103'], seen },
  });
const onPaper = command('SignScorecard', {
  ...{ sheet: 'latin.r1.d0', judge: 'judge-b', from: 'paper' },
});
const noRecall = { contest: 'waltz', round: 1, reason: 'wrong count' };

const ways: Partial<Readonly<Record<RefusalCode, Way>>> = {
  ...scorecardWays,
  AlreadyExists: [ready, heat('h1', [['latin', 1]])],
  NotFound: [ready, call('h9')],
  NotAllowed: [ready, publish('latin')],
  PaperByDesk: [latin, onPaper],
  NotYourScorecard: [latin, mark(final, 'latin-101', 1)],
  ShowcaseNotOpen: [[], close],
  ShowcaseClosed: [[...ready, close], call('h1')],
  DatesReversed: [[], create({ end: '2026-05-01' })],
  UnknownLocale: [[], create({ locale: 'not_a_locale' })],
  UnknownTimeZone: [[], create({ timeZone: 'Mars/Olympus' })],
  LetterTaken: [ready, judge('judge-d', 'A')],
  JudgeHasSigned: [published, command('DismissJudge', { judge: 'judge-a' })],
  PersonInUse: [ready, command('RemovePerson', { person: 'lead-1' })],
  StudioInUse: [ready, command('RemoveStudio', { studio: 'parkett' })],
  PersonForgotten: [[...ready, forget], couple('lead-1', 'follow-2')],
  SamePersonTwice: [ready, couple('lead-1', 'lead-1')],
  CoupleInUse: [ready, command('DissolveCouple', { couple: 'couple-1' })],
  ContestInUse: [ready, command('RemoveContest', { contest: 'latin' })],
  RangeReversed: [
    [opened],
    command('AddContest', {
      ...cup,
      kind: 'proficiency',
      marking: { way: 'number', min: 9, max: 3 },
    }),
  ],
  CallbacksReversed: [
    ready,
    command('AllowCallbacks', { contest: 'waltz', round: 1, least: 4, most: 2 }),
  ],
  RecallsNotFalling: [
    [opened],
    command('AddContest', { ...cup, kind: 'ranked', recalls: [6, 12] }),
  ],
  CoupleEnteredTwice: [ready, register('latin', 1, 107)],
  BackNumberTaken: [ready, register('solo', 1, 105)],
  EntryScratched: [[...latin, scratch('latin-101')], mark(final, 'latin-101', 1)],
  EntryHasMarks: [published.slice(0, -1), command('WithdrawEntry', { entry: 'latin-101' })],
  HeatAlreadyCalled: [latin, command('CancelHeat', { heat: 'h2' })],
  HeatNotCalled: [ready, command('CloseHeat', { heat: 'h2' })],
  HeatHasNoEntries: [[...ready, scratch('solo-105')], call('h5')],
  HeatOver: [[...latin, command('CloseHeat', { heat: 'h2' })], onlyB],
  JudgeHasBegun: [[...latin, mark(final, 'latin-101', 1)], onlyB],
  HeatHasMarks: [[...latin, mark(final, 'latin-101', 1)], command('WithdrawCall', { heat: 'h2' })],
  RoundUnknown: [ready, heat('h9', [['latin', 2]])],
  RoundNotDecided: [ready, call('h4')],
  RoundScheduledTwice: [ready, heat('h9', [['latin', 1]])],
  JudgeUnknown: [ready, command('ReplaceJudgeLink', { judge: 'judge-z' })],
  ScorecardsUnsigned: [[...danced, reopen(...semi)], recall([101, 102, 103])],
  ScorecardsIncomplete: [
    [
      ...[...ready, scratch('latin-106'), call('h2')],
      ...['latin.r1.d0', 'latin.r1.d1'].flatMap((sheet) =>
        judges.flatMap((one) => ranking(sheet, one, [101, 102, 103, 104, 105])),
      ),
      command('ReinstateEntry', { entry: 'latin-106' }),
    ],
    publish('latin'),
  ],
  RecallDecided: [recalled, reopen(...semi)],
  NobodyPresent: [[...ready, ...['a', 'b', 'c'].map(leave)], share],
  JudgeAbsent: [[...ready, leave('a')], give('h3', 'medals-101', 'judge-a')],
  JudgeDances: [[...ready, judge('judge-d', 'D')], give('h3', 'points-103', 'judge-d')],
  CoupleLeftBehind: [
    [...ready, give('h3', 'medals-101', 'judge-a'), leave('a')],
    publish('medals'),
  ],
  CoupleMarked: [
    [...ready, call('h3'), mark(['heat.h3', 'judge-b'], 'medals-101', 'G')],
    give('h3', 'medals-101', 'judge-a'),
  ],
  EveryJudgeMarks: [ready, give('h5', 'solo-105', 'judge-a')],
  NothingToRecall: [
    danced,
    command('RecallEntries', { contest: 'waltz', round: 2, entries: ['waltz-101'] }),
  ],
  RecallOutOfOrder: [danced, recall([101, 102, 104])],
  RecallNotOnFloor: [[...danced, scratch('waltz-101')], recall([101, 102])],
  RecallNeedsReason: [danced, recall([101, 102])],
  RecallCutsTie: [
    [
      ...[...ready, call('h1')],
      ...callbacks('waltz.r1.d0', 'judge-a', [101, 102, 103]),
      ...callbacks('waltz.r1.d0', 'judge-b', [101, 102, 104]),
      ...callbacks('waltz.r1.d0', 'judge-c', [101, 102, 105]),
    ],
    recall([101, 102, 103]),
  ],
  RecallAlreadyDecided: [recalled, recall([101, 102])],
  CallbacksChanged: [danced, recallSeen({ 'waltz-101': 3 })],
  NextRoundCalled: [[...recalled, call('h4')], command('WithdrawRecall', noRecall)],
  ResultsPublished: [published, scratch('latin-101')],
  ResultsNotPublished: [ready, command('RetractResults', { contest: 'latin', reason: 'wrong' })],
  NothingToPublish: [without('ScheduleHeat'), publish('latin')],
  CategoryInUse: [[...ready, ...notesCalled], command('RemoveCategory', { category: 'smooth' })],
  WordTwice: [ready, command('NameFinalist', { word: '2' })],
  RoundInUse: [ready, command('PlanRounds', { contest: 'waltz', recalls: [] })],
  NotDancedAlone: [ready, command('ChooseSong', { entry: 'latin-101', title: 'Paper Lanterns' })],
  TooManySongs: [
    [...ready, ...Array.from({ length: 100 }, (_, at) => danceSong(at))],
    danceSong(100),
  ],
  NothingToShow: [[opened], command('DirectScreen', { screen: 'main', page: 'message' })],
  ColourTooFaint: [[opened], command('ChooseTheme', { accent: '#777777' })],
  PictureNotHere: [[opened], command('ChooseTheme', { picture: 'ab'.repeat(32) })],
  PathTaken: [[create({})], create({ title: 'Other Ball' })],
  PathReserved: [[], create({ path: '2026/admin/' })],
  LinkAlreadyUsed: [[vera, redeem], redeem],
};

/** What a decision cannot give: the pages say it of links. */
export const givenByPages: readonly RefusalCode[] = ['LinkEnded', 'LinkReplaced'];

/** One way to every refusal a decision can give. */
export function refusalExample(code: RefusalCode): RefusalExample | undefined {
  const way = ways[code];
  if (!way) return undefined;
  const example = { before: way[0], command: way[1] };
  return ['NotAllowed', 'NotYourScorecard', 'PaperByDesk'].includes(code)
    ? { ...example, by: judgeB }
    : example;
}
