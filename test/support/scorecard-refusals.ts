import type { RefusalCode } from '../../src/domain/refusal.ts';
import { soloParts } from '../../src/domain/scorecard/marking/marking.ts';
import {
  call,
  callbacks,
  backs,
  mark,
  ranking,
  readyShowcase as ready,
  reopen,
  sign,
} from './cast.ts';
import { command, event } from './given.ts';
import { feedback, note, noteLine, notesCalled, soloContest } from './marking-cast.ts';
import type { Way } from './refusal-way.ts';

const final = ['latin.r1.d0', 'judge-a'] as const;
const semi = ['waltz.r1.d0', 'judge-a'] as const;
const latin = [...ready, call('h2')];
const scratch = (entry: string) => command('ScratchEntry', { entry });
const finalLine = { sheet: final[0], judge: final[1], entry: 'latin-101' };
const ofJudgeB = event('EntriesAssigned', 'heat/h6', {
  ...{ heat: 'h6', judges: [{ entry: 'notes-101', judge: 'judge-b' }] },
});

/** One way to every refusal of a scorecard. */
export const scorecardWays: Partial<Readonly<Record<RefusalCode, Way>>> = {
  JudgeNotOnPanel: [latin, sign('latin.r1.d0', 'judge-z')],
  ScorecardNotOpen: [ready, sign(...final)],
  ScorecardAlreadySigned: [[...latin, ...ranking(...final, backs)], mark(final, 'latin-101', 2)],
  ScorecardNotSigned: [latin, reopen(...final)],
  CoupleNotInHeat: [latin, mark(final, 'solo-105', 1)],
  DanceNotMarked: [latin, mark(final, 'latin-101/1', 1)],
  MarkOutOfRange: [latin, mark(final, 'latin-101', 7)],
  PlaceAlreadyGiven: [[...latin, mark(final, 'latin-101', 1)], mark(final, 'latin-102', 1)],
  TooManyCallbacks: [
    [...ready, call('h1'), ...callbacks(...semi, [101, 102, 103]).slice(0, 3)],
    mark(semi, 'waltz-104', 1),
  ],
  MarksMissing: [[...latin, ...ranking(...final, backs).slice(0, 4)], sign(...final)],
  PlacesHaveGaps: [
    [...latin, ...ranking(...final, backs).slice(0, 6), scratch('latin-102')],
    sign(...final),
  ],
  CoupleOfAnotherJudge: [[...ready, ...notesCalled, ofJudgeB], note(101, 'G')],
  WayChanged: [
    [...ready, ...notesCalled],
    command('RecordMark', { ...noteLine(101), dance: 0, mark: '1', way: 'letters:1/2' }),
  ],
  PartUnknown: [
    [...ready, ...soloContest(soloParts)],
    command('RecordMark', {
      ...{ sheet: 'heat.h7', judge: 'judge-a', entry: 'story-106', dance: 0, mark: 20 },
    }),
  ],
  WordUnknown: [[...ready, ...notesCalled], feedback(101, 'ZZ', 'good')],
  NoFeedbackHere: [
    latin,
    command('GiveFeedback', { ...finalLine, dance: 0, word: 'P', statement: 'bad' }),
  ],
  NoCommentsHere: [latin, command('WriteComment', { ...finalLine, comment: 'well done' })],
  CallbacksOver: [
    [
      ...[...ready, call('h1'), ...callbacks(...semi, [101, 102, 103]).slice(0, 3)],
      command('AllowCallbacks', { contest: 'waltz', round: 1, least: 2, most: 2 }),
    ],
    sign(...semi),
  ],
};
