import { roundsFor } from '../../src/domain/contest/rounds.ts';
import { demoCouples } from './every-way.ts';

interface Command {
  readonly type: string;
  readonly data: object;
}

/** The back number of a couple of the grand contest, counted from 1. */
export function grandBack(couple: number): number {
  return 200 + couple;
}

/** The back numbers of several couples. */
export function grandBacks(...couples: readonly number[]): number[] {
  return couples.map(grandBack);
}

/** The letters of its seven judges: the demonstration's five and two more. */
export const grandJudges = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

/**
 * A ranked contest of fourteen couples with as many rounds as they need, heats `grand-1` and so
 * on, and two more judges for it, put into the demonstration.
 */
export function grandContest(dances: readonly string[]): Command[] {
  const couples = demoCouples();
  const recalls = roundsFor(couples.length);
  const contest = 'grand';
  return [
    ...['F', 'G'].flatMap(moreJudge),
    { type: 'AddContest', data: { contest, title: 'Grand Cup', dances, kind: 'ranked', recalls } },
    ...couples.map((couple, index) => ({
      type: 'RegisterEntry',
      data: {
        ...{ entry: `grand-${String(index + 1)}`, contest, couple, back: grandBack(index + 1) },
      },
    })),
    ...[...recalls, 0].map((_, index) => {
      const round = index + 1;
      const heat = `grand-${String(round)}`;
      const label = `G${String(round)}`;
      const data = { heat, label, order: 900 + round, floor: [{ contest, round }] };
      return { type: 'ScheduleHeat', data };
    }),
  ];
}

function moreJudge(letter: string): Command[] {
  const judge = `judge-${letter.toLowerCase()}`;
  const name = { first: 'Jury', last: `Member ${letter}`, kind: 'judge' };
  return [
    { type: 'AddPerson', data: { person: judge, ...name } },
    { type: 'AppointJudge', data: { judge, person: judge, letter } },
  ];
}
