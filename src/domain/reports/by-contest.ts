import { gather } from './gather.ts';
import { isAmongProfessionals } from './group.ts';
import type { Judged } from './judged.ts';
import { ranked, type RankedLine } from './ranked.ts';
import { tallyOf } from './tally.ts';

/** The couples of one contest by what they got there. */
export interface ContestReport {
  readonly contest: string;
  /** `dancers` are lead and follow. */
  readonly lines: readonly RankedLine[];
}

/** Couples of two professionals, contest by contest. */
export function byProfessionals(judged: readonly Judged[]): ContestReport[] {
  return byContest(judged.filter(({ entry }) => isAmongProfessionals(entry)));
}

/** Contests of several dances that are marked against a standard. */
export function byMulti(judged: readonly Judged[]): ContestReport[] {
  return byContest(judged.filter(({ style }) => style === 'multi'));
}

function byContest(judged: readonly Judged[]): ContestReport[] {
  return [...gather(judged, ({ contest }) => [contest])].map(([contest, inContest]) => ({
    contest,
    lines: ranked(
      [...gather(inContest, ({ entry }) => [entry.entry]).values()].map((own) => ({
        dancers: own.slice(0, 1).flatMap(({ entry }) => [entry.lead.person, entry.follow.person]),
        tally: tallyOf(own.map((one) => ({ judged: one, weight: 1 }))),
      })),
    ),
  }));
}
