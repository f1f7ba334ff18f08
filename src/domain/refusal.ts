/** A fact that forbids a command, with one sentence that says what to do. */
export interface Refusal {
  readonly refused: true;
  readonly code: RefusalCode;
  readonly sentence: string;
}

type Facts = Readonly<Record<string, string | number>>;

const sentences = {
  AlreadyExists: 'Such a {what} is here already: reload the page and look before you add another.',
  NotFound: 'There is no such {what} here: reload the page and choose again.',
  NotAllowed: 'The role {role} may not do this: ask {allowed}.',
  PaperByDesk: 'Marks from paper are keyed in by the desk: mark here, or hand your paper in.',
  NotYourScorecard: 'This is the scorecard of another judge: open your own.',
  ShowcaseNotOpen: 'This showcase has not been opened yet: open it first.',
  ShowcaseClosed: 'This showcase is closed: reopen it first.',
  DatesReversed: 'The end lies before the start: give an end on or after {start}.',
  UnknownLocale: 'There is no locale {locale}: use a tag such as en-US or de-DE.',
  UnknownTimeZone: 'There is no time zone {timeZone}: use an IANA name such as America/New_York.',
  LetterTaken: 'Judge letter {letter} is taken by another judge: choose another letter.',
  JudgeHasSigned:
    'Judge {judge} has signed scorecards, which must stay: keep the judge off later heats.',
  PersonInUse:
    'This person still dances or judges here: dissolve the couple or dismiss the judge first.',
  StudioInUse: 'Studio {studio} still has people: move or remove them first.',
  PersonForgotten: 'This person was forgotten and cannot be used again: add a new person.',
  SamePersonTwice: 'A couple needs two different people: choose another partner.',
  CoupleInUse: 'This couple is entered in contests: withdraw those entries first.',
  ContestInUse: 'Contest {contest} has entries or heats: withdraw and cancel those first.',
  CategoryInUse: 'Category {category} has contests: remove those first.',
  WordTwice: 'The word {word} stands there twice: give each its own.',
  RoundInUse:
    'Round {round} stands in heat {heat}: cancel that heat first, or keep a round that was danced.',
  CoupleOfAnotherJudge: 'Couple {back} is marked by judge {letter}: mark your own couples.',
  WayChanged: 'Couple {back} is marked in another way by now: give the mark again.',
  PartUnknown: 'There is no part {part} to mark here: mark one of {parts} parts.',
  WordUnknown: 'There is no feedback word {word} here: use a word of the scorecard.',
  NoFeedbackHere: 'Couple {back} gets no feedback words here: give a mark.',
  NoCommentsHere: 'Couple {back} gets no comments here: tell the desk if it should.',
  RangeReversed: 'The smallest mark must lie below the largest: exchange them.',
  CallbacksReversed:
    'At least {least} and at most {most} callbacks cannot both be: exchange the two numbers.',
  RecallsNotFalling:
    'Each round must recall fewer couples than the one before: lower the later numbers.',
  CoupleEnteredTwice:
    'This couple is in contest {contest} already, as {back}: choose another couple or contest.',
  BackNumberTaken: 'Back number {back} is worn by another couple in {where}: give another number.',
  EntryScratched: 'Couple {back} is scratched: leave it out, or ask the desk to reinstate it.',
  EntryHasMarks: 'Couple {back} was judged already: scratch it instead of withdrawing it.',
  HeatAlreadyCalled: 'Heat {heat} has been called: withdraw the call first.',
  HeatNotCalled: 'Heat {heat} has not been called: call it first.',
  HeatHasNoEntries: 'Heat {heat} has no couples on the floor: register entries or reinstate one.',
  HeatOver: 'Heat {heat} is over: call it again before you name other judges for it.',
  JudgeHasBegun:
    'Judge {judge} has begun to mark heat {heat}: keep the judge, or have that taken back first.',
  HeatHasMarks: 'Heat {heat} has marks: close it instead of withdrawing the call.',
  RoundUnknown: 'Contest {contest} has no round {round}: use a round from 1 to {rounds}.',
  RoundNotDecided:
    'Round {round} of contest {contest} waits for the recall of the round before: decide it first.',
  RoundScheduledTwice:
    'An entry of contest {contest}, round {round} is already in heat {heat}: take it out first.',
  JudgeUnknown: 'This judge is not in the showcase: appoint the judge first.',
  JudgeNotOnPanel: 'Judge {judge} is not on the panel of {sheet}: mark your own heats.',
  RecallDecided:
    'The recall of {contest} from round {round} is decided on this scorecard: withdraw it first.',
  ScorecardNotOpen: 'This scorecard has not been opened: wait until the heat is called.',
  ScorecardAlreadySigned: 'This scorecard is signed: ask the chairman to reopen it.',
  ScorecardNotSigned:
    'This scorecard is not signed, so there is nothing to reopen: mark it as it is.',
  CoupleNotInHeat: 'This couple is not on the scorecard: mark a couple that is.',
  DanceNotMarked:
    'Dance {dance} is not danced by couple {back} here: mark a dance on the scorecard.',
  MarkOutOfRange: 'The mark {mark} does not fit: give {wanted}.',
  PlaceAlreadyGiven: 'Place {place} is given to couple {back}: take that back first.',
  TooManyCallbacks: 'All {wanted} callbacks are given: take one back first.',
  CallbacksOver: '{given} callbacks are given, {most} are wanted: take some back first.',
  MarksMissing: 'Not signed yet, missing: {missing}. Mark them first.',
  PlacesHaveGaps: 'The places must run from 1 to {last} without a gap: place {place} is missing.',
  ScorecardsUnsigned:
    'Not all scorecards are signed, missing: {missing}. Wait, or take the judge off the panel.',
  ScorecardsIncomplete:
    'Couple {couples} came after these scorecards were signed, and has no mark there: {cards}. ' +
    'Reopen them, or scratch the couple.',
  NobodyPresent: 'No judge of these heats is there: check a judge in first.',
  JudgeAbsent: 'Judge {judge} is not there: check the judge in first.',
  JudgeDances: 'Judge {judge} dances in heat {heat}: choose another judge.',
  CoupleLeftBehind:
    'Couple {back} is for judge {judge} alone, who left: give it to another judge first.',
  CoupleMarked: 'Couple {back} has marks of judge {judge}: they are taken back first, or it stays.',
  EveryJudgeMarks:
    'A couple of heat {heat} is marked by every judge: share out couples of other heats.',
  NothingToRecall:
    'Round {round} of contest {contest} recalls nobody: publish its results instead.',
  RecallOutOfOrder:
    'Couple {left} has more callbacks than couple {taken}: recall it too, or neither.',
  RecallNotOnFloor: 'Couple {back} did not dance round {round}: recall couples of that round.',
  RecallNeedsReason: '{count} couples instead of {wanted}: say why in the reason.',
  RecallCutsTie:
    'Couple {left} has as many callbacks as couple {taken}: say why only one of them goes on.',
  RecallAlreadyDecided: 'The recall of round {round} is decided: withdraw it first.',
  CallbacksChanged:
    'The callbacks of round {round} have changed since you looked: look again, and choose anew.',
  NextRoundCalled: 'Round {round} has been called: withdraw that call first.',
  ResultsPublished: 'The results of contest {contest} are published: retract them first.',
  ResultsNotPublished:
    'The results of contest {contest} are not published: there is nothing to retract.',
  NothingToPublish: 'Contest {contest} has no marked couples: wait for its scorecards.',
  NotDancedAlone: 'Contest {contest} is not danced alone: add the song to its dance instead.',
  TooManySongs: '{dance} has {most} songs already: remove one first.',
  NothingToShow: 'A screen that shows {page} needs {what}: choose that as well.',
  ColourTooFaint:
    'The colour {colour} has a contrast of only {contrast} to {ground}, ' +
    'and 4.5 is needed to be read: choose a {change} one.',
  PictureNotHere: 'This picture does not lie in the files here: upload it first.',
  PathTaken: 'The path {path} is taken: choose another one.',
  PathReserved: 'The word {word} is reserved: choose another path.',
  LinkAlreadyUsed: 'This sign-in link was used already: run "floorcraft user link" for a new one.',
  LinkEnded:
    'This judge is not on the panel any more: ask the desk, and keep the tablet with its marks.',
  LinkReplaced: 'This link was replaced by a newer one: ask the desk for it.',
} as const;

export type RefusalCode = keyof typeof sentences;

/** Every reason to say no: the closed list, for the vocabulary page and its test. */
export const refusalCodes = Object.keys(sentences);

/** Says no: the code, and its sentence with the facts filled in. */
export function refuse(code: RefusalCode, facts: Facts = {}): Refusal {
  const sentence = sentences[code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(facts[name] ?? name),
  );
  return { refused: true, code, sentence };
}
