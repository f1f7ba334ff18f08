import { expect } from 'chai';
import { eventTypes, type EventType } from '../../src/domain/events.ts';
import {
  historyPage,
  historyTable,
  type HistoryFilter,
} from '../../src/projections/history/history.ts';
import { call, latinDanced, mark, readyShowcase, recall, unmark } from '../support/cast.ts';
import { waltzDanced } from '../support/cast.ts';
import { indexDay, showcaseDay } from '../support/every-event.ts';
import { command, rowsOf, type Step } from '../support/given.ts';

/** The first sentence of each type on the days of every-event.ts, as it is read afterwards. */
const sentences: Readonly<Record<EventType, string>> = {
  ShowcaseOpened: 'Showcase "Spring Ball" opened.',
  LogContinued: 'From here on this is a copy, which goes on by itself.',
  RulesAdopted: 'Provisional results are shown from now on.',
  JudgeAppointed: 'Alma Amber appointed as judge A.',
  JudgeDismissed: 'Judge D dismissed.',
  JudgeLinkReplaced: 'Link of judge D replaced; the older one no longer works.',
  ShowcaseClosed: 'Showcase closed.',
  ShowcaseReopened: 'Showcase reopened: one protest left.',
  StudioAdded: 'Studio "Parkett" added.',
  StudioRemoved: 'Studio tanzhaus removed.',
  RoomPreferred: 'Studio "Tanzhaus" prefers room B from now on.',
  PersonAdded: 'Alma Amber added as judge.',
  LevelsListed: 'Levels listed, lowest first: Bronze, Silver; ages: A, B.',
  PersonRemoved: 'A person was removed.',
  PersonForgotten: 'A person was forgotten; the name cannot be read again.',
  CoupleFormed: 'Leo Alder and Mia Aster formed a couple.',
  CoupleDissolved: 'Couple Leo Alder and Mia Begonia dissolved.',
  ContestAdded: 'Contest "Open Latin" added: ranked, Rumba, Jive.',
  ContestRemoved: 'Contest "Last Cup" removed.',
  EntriesRecalled: 'Couple 101, couple 102, couple 103 recalled from semi-final of "Cup Waltz".',
  RecallWithdrawn: 'Recall from semi-final of "Cup Waltz" withdrawn: counted wrong.',
  EntryRegistered: 'Couple 101 entered in "Open Latin".',
  EntryWithdrawn: 'Entry of couple 104 withdrawn.',
  EntryScratched: 'Couple 103 scratched: injured.',
  EntryReinstated: 'Couple 103 reinstated.',
  HeatScheduled: 'Heat 1 scheduled: "Cup Waltz" semi-final.',
  PanelNamed: 'Heat 4 is judged by judge A and judge B from now on.',
  HeatCancelled: 'Heat 5 cancelled.',
  HeatCalled: 'Heat 1 called to the floor.',
  HeatCallWithdrawn: 'Call of heat 4 withdrawn.',
  HeatClosed: 'Heat 1 closed.',
  ScorecardOpened: 'Scorecard of judge A opened: "Cup Waltz" semi-final, Waltz, heat 1.',
  MarkRecorded: 'Judge A marked couple 101: 1 ("Cup Waltz" semi-final, Waltz, heat 1).',
  MarkWithdrawn: 'Judge B took back 4 of couple 101 ("Open Latin" final, Rumba, heat 2).',
  ScorecardSigned: 'Judge A signed "Cup Waltz" semi-final, Waltz, heat 1.',
  ScorecardReopened:
    'Scorecard of judge B reopened ("Open Latin" final, Rumba, heat 2): wrong line.',
  SongChosen: 'Song of couple 105 chosen: "Paper Lanterns" by The Inventors.',
  SongDropped: 'Song of couple 105 dropped.',
  DanceSongAdded: 'Song for Waltz added: "Moon over Invented Lake".',
  DanceSongRemoved: 'A song of Waltz removed.',
  ResultsPublished: 'Results of "Open Latin" published.',
  ResultsRetracted: 'Results of "Open Latin" retracted: two sheets exchanged.',
  ChairmanPinSet: 'PIN of the chairman set; an older one no longer works.',
  ChairmanPinRemoved: 'PIN of the chairman removed.',
  CategoryAdded: 'Category "Smooth" added to the agenda.',
  MarkingChosen:
    'Closed contests of category smooth are marked GH/G/S/B, ' +
    'with feedback and comments from now on.',
  VocabularyChosen: 'Feedback words chosen: P.',
  FinalistNamed: 'A finalist is called X from now on.',
  CategoryRemoved: 'Category "Rhythm" removed.',
  RoundsPlanned: 'Rounds of "Tango" planned: 12, 6 recalled before the final.',
  CallbacksAllowed: 'Between 10 and 12 callbacks a judge allowed in quarter-final of "Tango".',
  JudgeCheckedOut: 'Judge C left.',
  JudgeCheckedIn: 'Judge C is present.',
  JudgePlaced: 'Judge C marks in room B.',
  SolosTaken: 'Judge C reviews even solos.',
  SheetsArranged: 'Judge C sorts sheets by level.',
  ScreenDirected: 'Screen main shows the standings of "Open Latin" (split).',
  ScreenPaused: 'Screen main stays on its page.',
  ScreenResumed: 'Screen main turns its pages again.',
  ScreenStepped: 'Screen main turned one page forward.',
  ScreenRemoved: 'Screen main removed.',
  ThemeChosen: 'Colours chosen: #004488, the usual one, #ffcc00; drawing behind the boards: rings.',
  FeedbackGiven: 'Judge A said P is good about couple 101 (Waltz, heat 6).',
  CommentWritten: 'Judge A on couple 101: lovely frame.',
  CommentWithdrawn: 'Judge A took back the comment on couple 101.',
  ScorecardQuestioned: 'Judge A was asked before signing heat 6: Every couple has the same mark.',
  EntriesAssigned: 'Couples of heat 6 assigned: couple 104 to judge B.',
  RoomsAssigned: 'Rooms of heat 6: couple 104 in B.',
  ShowcaseCreated: 'Showcase "Spring Ball" created at 2026/spring/.',
  ShowcaseArchived: 'Showcase 2026-spring archived.',
  ShowcaseRestored: 'Showcase 2026-spring restored.',
  UserAdded: 'Vera Violet added as user vera.',
  UserRemoved: 'User vera removed.',
  RoleGranted: 'User vera made desk of 2026-spring.',
  RoleRevoked: 'User vera is no longer desk of 2026-spring.',
  SignInLinkRedeemed: 'User vera signed in with a one-time link.',
};

const everything = { limit: 1000 };
const days = [
  ...historyPage(rowsOf(showcaseDay), {}, everything).reverse(),
  ...historyPage(rowsOf(indexDay, 'index'), {}, everything).reverse(),
];

/** The newest sentences after these steps. */
function told(steps: readonly Step[], filter: HistoryFilter = {}, limit = 1): string[] {
  return historyPage(rowsOf(steps), filter, { limit }).map(({ sentence }) => sentence);
}

describe('the history', () => {
  it('has a sentence for every type of event', () => {
    expect(Object.keys(sentences).sort()).to.deep.equal([...eventTypes].sort());
  });

  for (const [type, sentence] of Object.entries(sentences)) {
    it(`tells ${type}`, () => {
      expect(days.find((row) => row.type === type)?.sentence).to.equal(sentence);
    });
  }

  it('begins every sentence large, unless a name is removed, and ends it with a full stop', () => {
    for (const { sentence } of days) {
      expect(sentence).to.match(/^([A-Z]|removed).*\.$/);
      expect(sentence).not.to.match(/undefined|null|[{}]/);
    }
  });

  it('tells what else a sentence may have to say', () => {
    const forget = (grant: string) => command('AdoptRules', { showProvisional: grant === '' });
    expect(told([...readyShowcase, forget(''), forget('x')])).to.deep.equal([
      'Results are shown only once published.',
    ]);
    const scratch = command('ScratchEntry', { entry: 'latin-101' });
    expect(told([...readyShowcase, scratch])).to.deep.equal(['Couple 101 scratched.']);
    const reason = recall([101, 102], 'a clear gap!');
    expect(told([...readyShowcase, ...waltzDanced, reason])).to.deep.equal([
      'Couple 101, couple 102 recalled from semi-final of "Cup Waltz": a clear gap!',
    ]);
    const twice = command('RegisterEntry', {
      ...{ entry: 'twice', contest: 'latin', couple: 'couple-1', back: 108 },
      despite: ['CoupleEnteredTwice'],
    });
    expect(told([...readyShowcase, twice])).to.deep.equal([
      'Couple 108 entered in "Open Latin", irregular: couple entered twice.',
    ]);
  });
});

describe('a mark in the history', () => {
  const card = ['heat.h3', 'judge-a'] as const;
  const marked = [...readyShowcase, call('h3'), mark(card, 'medals-101/1', 'G')];

  it('is told with its dance and heat', () => {
    expect(told(marked)).to.deep.equal(['Judge A marked couple 101: G (Foxtrot, heat 3).']);
  });

  it('is told with what stood before and what stands after', () => {
    const changed = [...marked, mark(card, 'medals-101/1', 'S')];
    const taken = [...changed, unmark(card, 'medals-101/1')];
    const rows = historyPage(rowsOf(taken), {}, { limit: 3 });
    expect(rows.map(({ sentence, before, after }) => [sentence, before, after])).to.deep.equal([
      ['Judge A took back S of couple 101 (Foxtrot, heat 3).', 'S', null],
      ['Judge A changed couple 101 from G to S (Foxtrot, heat 3).', 'G', 'S'],
      ['Judge A marked couple 101: G (Foxtrot, heat 3).', null, 'G'],
    ]);
  });

  it('says who sent it, when, from where, and what it is about', () => {
    expect(historyPage(rowsOf(marked), {}, { limit: 1 })[0]).to.deep.include({
      ...{ actorKind: 'judge', actorId: 'judge-a', device: 'tablet-1', type: 'MarkRecorded' },
      ...{ subject: 'scorecard/heat.h3/judge-a', judge: 'judge-a', heat: 'h3' },
      ...{ couple: 'couple-1', contest: 'medals' },
    });
  });
});

describe('a page of history', () => {
  const steps = [...readyShowcase, ...waltzDanced, ...latinDanced];
  const rows = rowsOf(steps);

  it('goes backwards from the newest event', () => {
    const all = historyPage(rows, {}, everything).map(({ revision }) => revision);
    expect(all).to.deep.equal(rows.find(historyTable).map((_, index) => all.length - 1 - index));
    const older = historyPage(rows, {}, { before: 5, limit: 3 });
    expect(older.map(({ revision }) => revision)).to.deep.equal([4, 3, 2]);
  });

  it('is of one judge, one heat, one couple or one contest', () => {
    const about = (filter: HistoryFilter) => historyPage(rows, filter, everything);
    const judge = about({ judge: 'judge-b' });
    expect(judge.length).to.equal(1 + 3 + 3 + 1 + 12 + 2);
    expect(new Set(judge.map((row) => row.judge))).to.deep.equal(new Set(['judge-b']));
    const heat = about({ heat: 'h2' });
    expect(heat.length).to.equal(1 + 1 + 6 + 36 + 6);
    expect(heat.every(({ sentence }) => /heat 2/i.test(sentence))).to.equal(true);
    const couple = about({ couple: 'couple-4' });
    expect(couple.map(({ type }) => type).sort()).to.deep.equal([
      ...['CoupleFormed', 'EntryRegistered', 'EntryRegistered', 'EntryRegistered'],
      ...Array.from({ length: 7 }, () => 'MarkRecorded'),
    ]);
    const both = about({ judge: 'judge-c', couple: 'couple-4' });
    expect(both.length).to.equal(3);
    expect(about({ contest: 'waltz' }).some(({ type }) => type === 'ScorecardSigned')).to.equal(
      true,
    );
  });

  it('shows "removed" for a person who was forgotten, also in what was told before', () => {
    const forgotten = rowsOf([...readyShowcase, command('ForgetPerson', { person: 'lead-1' })]);
    const sentencesOf = historyPage(forgotten, { couple: 'couple-1' }, everything);
    expect(sentencesOf.at(-1)?.sentence).to.equal('removed and Mia Aster formed a couple.');
    const kept = forgotten.find(historyTable).map((row) => JSON.stringify(row));
    expect(kept.filter((text) => /Leo|Alder|Mia/.test(text))).to.deep.equal([]);
  });
});
