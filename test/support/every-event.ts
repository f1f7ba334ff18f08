import {
  call,
  heat,
  latinDanced,
  mark,
  readyShowcase,
  recall,
  reopen,
  sign,
  unmark,
  waltzDanced,
} from './cast.ts';
import { command, event, type Step } from './given.ts';
import { feedback, note, noteLine, notesCalled } from './marking-cast.ts';

const marked = ['latin.r1.d0', 'judge-b'] as const;
const finalists = recall([101, 102, 103]);

const office: readonly Step[] = [
  command('AdoptRules', { showProvisional: true }),
  command('AddStudio', { studio: 'tanzhaus', name: 'Tanzhaus' }),
  command('PreferRoom', { studio: 'tanzhaus', room: 'B' }),
  command('RemoveStudio', { studio: 'tanzhaus' }),
  command('AddPerson', { person: 'person-d', first: 'Dora', last: 'Diamond', kind: 'judge' }),
  command('AppointJudge', { judge: 'judge-d', person: 'person-d', letter: 'D' }),
  command('ReplaceJudgeLink', { judge: 'judge-d' }),
  command('DismissJudge', { judge: 'judge-d' }),
  command('RemovePerson', { person: 'person-d' }),
  command('ListLevels', { levels: ['Bronze', 'Silver'], ages: ['A', 'B'] }),
  command('FormCouple', { couple: 'couple-7', lead: 'lead-1', follow: 'follow-2' }),
  command('DissolveCouple', { couple: 'couple-7' }),
  command('AddContest', {
    ...{ contest: 'cup', title: 'Last Cup', dances: ['Waltz'], kind: 'ranked', recalls: [6] },
  }),
  command('RemoveContest', { contest: 'cup' }),
  command('WithdrawEntry', { entry: 'points-104' }),
  command('ScratchEntry', { entry: 'points-103', reason: 'injured' }),
  command('ReinstateEntry', { entry: 'points-103' }),
  command('CancelHeat', { heat: 'h5' }),
  heat('h5', [['solo', 1]]),
];

const floor: readonly Step[] = [
  ...waltzDanced,
  finalists,
  command('WithdrawRecall', { contest: 'waltz', round: 1, reason: 'counted wrong' }),
  finalists,
  command('NamePanel', { heat: 'h4', judges: ['judge-a', 'judge-b'] }),
  command('NamePanel', { heat: 'h4', judges: null }),
  call('h4'),
  command('WithdrawCall', { heat: 'h4' }),
  ...[call('h2'), mark(marked, 'latin-101', 4), unmark(marked, 'latin-101')],
  ...latinDanced,
  ...[reopen(...marked), sign(...marked)],
  command('CloseHeat', { heat: 'h2' }),
  command('SetChairmanPin', {}),
  command('RemoveChairmanPin', {}),
  command('PublishResults', { contest: 'latin' }),
  command('RetractResults', { contest: 'latin', reason: 'two sheets exchanged' }),
];

const rules: readonly Step[] = [
  ...notesCalled,
  command('ChooseVocabulary', { words: [{ word: 'P', meaning: 'Posture' }] }),
  command('NameFinalist', { word: 'X' }),
  command('AddCategory', { category: 'rhythm', title: 'Rhythm', order: 2 }),
  command('RemoveCategory', { category: 'rhythm' }),
  command('AddContest', {
    ...{ contest: 'tango', title: 'Tango', dances: ['Tango'], kind: 'ranked', recalls: [6] },
  }),
  command('PlanRounds', { contest: 'tango', recalls: [12, 6] }),
  command('AllowCallbacks', { contest: 'tango', round: 1, least: 10, most: 12 }),
];

const seats: readonly Step[] = [
  command('CheckOutJudge', { judge: 'judge-c' }),
  command('CheckInJudge', { judge: 'judge-c' }),
  command('PlaceJudge', { judge: 'judge-c', room: 'B' }),
  command('TakeSolos', { judge: 'judge-c', solos: 'even' }),
  command('ArrangeSheets', { judge: 'judge-c', sort: 'level', show: 'first' }),
];

const notes: readonly Step[] = [
  feedback(101, 'P', 'good'),
  command('WriteComment', { ...noteLine(101), comment: 'lovely frame' }),
  command('WithdrawComment', noteLine(101)),
  ...[101, 102, 103, 104, 105].map((back) => note(back, 'G')),
  command('SignScorecard', { sheet: 'heat.h6', judge: 'judge-a' }),
];

const shared: readonly Step[] = [
  event('EntriesAssigned', 'heat/h6', {
    ...{ heat: 'h6', judges: [{ entry: 'notes-104', judge: 'judge-b' }] },
  }),
  event('RoomsAssigned', 'heat/h6', {
    ...{ heat: 'h6', rooms: [{ entry: 'notes-104', room: 'B', manual: true }] },
  }),
];

const waltzSong = { song: 'moon', dance: 'Waltz', title: 'Moon over Invented Lake' };

const songs: readonly Step[] = [
  command('ChooseSong', { entry: 'solo-105', title: 'Paper Lanterns', artist: 'The Inventors' }),
  command('DropSong', { entry: 'solo-105' }),
  command('AddDanceSong', waltzSong),
  command('RemoveDanceSong', { song: 'moon', dance: 'Waltz' }),
];

const ending: readonly Step[] = [
  command('ForgetPerson', { person: 'lead-6' }),
  command('CloseShowcase', {}),
  command('ReopenShowcase', { reason: 'one protest left' }),
  command('ContinueLog', { key: '2026-spring-copy' }),
];

const desk = { role: 'desk', showcase: '2026-spring' } as const;

const index: readonly Step[] = [
  command('CreateShowcase', {
    ...{ path: '2026/spring/', title: 'Spring Ball', timeZone: 'America/New_York' },
    ...{ locale: 'en-US', start: '2026-05-02', end: '2026-05-03' },
  }),
  command('ArchiveShowcase', { key: '2026-spring' }),
  command('RestoreShowcase', { key: '2026-spring' }),
  command('AddUser', { user: 'vera', name: 'Vera Violet', grants: [] }),
  command('GrantRole', { user: 'vera', grant: desk }),
  command('RedeemSignInLink', { user: 'vera', nonce: 'nonce-one' }),
  command('RevokeRole', { user: 'vera', grant: desk }),
  command('RemoveUser', { user: 'vera' }),
];

const screens: readonly Step[] = [
  command('DirectScreen', { screen: 'main', page: 'standings', contest: 'latin' }),
  command('PauseScreen', { screen: 'main' }),
  command('ResumeScreen', { screen: 'main' }),
  command('StepScreen', { screen: 'main', direction: 'forward' }),
  command('RemoveScreen', { screen: 'main' }),
  command('ChooseTheme', { accent: '#004488', counter: '#ffcc00', art: 'rings' }),
];

/** A day of a showcase in which every type of its events happens at least once. */
export const showcaseDay: readonly Step[] = [
  ...readyShowcase,
  ...office,
  ...floor,
  ...rules,
  ...seats,
  ...notes,
  ...shared,
  ...songs,
  ...screens,
  ...ending,
];

/** The same for the index. */
export const indexDay: readonly Step[] = index;
