import type { Marking } from '../../../../domain/scorecard/marking/marking.ts';
import type { SheetLine } from '../../../../domain/scorecard/sheet/sheet-lines.ts';
import { emptyCard } from '../../../../domain/scorecard/state.ts';
import type { JudgePage, SlipSheet } from '../../slip/facts/slip-types.ts';
import type { Exercise } from './exercises.ts';

/** A heat of invented couples that is on no floor: it has no address for any command. */
export function practicePage(
  base: string,
  judge: JudgePage['judge'],
  exercises: readonly Exercise[],
): JudgePage {
  const sheets = exercises.map((exercise) => sheetOf(exercise, judge.id));
  const heat = { heat: 'practice', label: 'practice', practice: true, sheets } as const;
  return {
    ...{ base, judge, open: heat.heat, previous: null, next: null },
    news: { clock: -1, plan: -1, floor: null, heats: [{ ...heat, status: 'called' }] },
  };
}

function sheetOf({ id, title, couples, marking, words }: Exercise, judge: string): SlipSheet {
  const isRanked = marking.way === 'callback' || marking.way === 'placement';
  const sheet = isRanked ? `practice-${id}.r1.d0` : `heat.practice-${id}`;
  const lines = Array.from({ length: couples }, (_, index) => lineOf(id, index + 1, marking));
  const named = lines.map(({ couple, back }): [string, string] => [
    couple,
    `Practice Couple ${String(back)}`,
  ]);
  return {
    sheet: {
      ...{ sheet, contests: [id], heats: ['practice'], judges: [judge], lines, words },
      closed: false,
    },
    card: emptyCard(sheet, judge),
    contests: { [id]: { title, dances: ['Waltz'] } },
    arranged: { sort: 'back', show: 'order' },
    levels: [],
    comments: {},
    names: Object.fromEntries(named),
  };
}

function lineOf(contest: string, back: number, marking: Marking): SheetLine {
  const entry = `${contest}-${String(back)}`;
  return {
    ...{ entry, couple: entry, lead: entry, contest, back, marking },
    ...{ level: null, scratched: false, dances: [0] },
    ...{ assigned: null, letter: null, room: null },
  };
}
