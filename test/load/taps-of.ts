import type { CardCommand } from '../../src/domain/scorecard/card.ts';
import type { Mark, Marking } from '../../src/domain/scorecard/marking/marking.ts';
import {
  linesFor,
  type Sheet,
  type SheetLine,
} from '../../src/domain/scorecard/sheet/sheet-lines.ts';
import { partsOf } from '../../src/domain/scorecard/marking/marking.ts';
import type { Dice } from './dice.ts';

/** A whole sheet as a judge of no preferences marks it, and the signature. */
export function tapsOf(sheet: Sheet, judge: string, dice: Dice): CardCommand[] {
  const card = { sheet: sheet.sheet, judge };
  const lines = linesFor(sheet, judge);
  const [first] = lines;
  const marks = !first
    ? []
    : first.marking.way === 'placement' || first.marking.way === 'callback'
      ? rankedTaps(lines, card, dice)
      : lines.flatMap((line) => lineTaps(line, card, dice));
  const despite = ['AllTheSame' as const, 'Reversed' as const, 'Identical' as const];
  return [...marks, { type: 'SignScorecard', data: { ...card, despite } }];
}

type Card = { readonly sheet: string; readonly judge: string };

/** Places from the first to the last, or as many callbacks as wanted. */
function rankedTaps(lines: readonly SheetLine[], card: Card, dice: Dice): CardCommand[] {
  const marking = lines[0]?.marking;
  const isRecall = marking?.way === 'callback';
  const chosen = dice.shuffled(lines).slice(0, isRecall ? marking.wanted : lines.length);
  return chosen.map(({ entry, dances: [dance = 0] }, index) => {
    const data = { ...card, entry, dance, mark: isRecall ? 1 : index + 1 };
    return { type: 'RecordMark', data };
  });
}

function lineTaps({ entry, dances, marking }: SheetLine, card: Card, dice: Dice): CardCommand[] {
  return dances.flatMap((dance) =>
    partsOf(marking).map((part): CardCommand => {
      const spot = { ...card, entry, dance, ...(part === undefined ? {} : { part }) };
      return { type: 'RecordMark', data: { ...spot, mark: markOf(marking, dice) } };
    }),
  );
}

function markOf(marking: Marking, dice: Dice): Mark {
  if (marking.way === 'letters')
    return marking.letters[dice.roll(marking.letters.length)] ?? marking.letters[0] ?? '';
  if (!('min' in marking)) throw new Error(`nobody marks ${marking.way} like this`);
  return marking.min + dice.roll(marking.max - marking.min + 1);
}
