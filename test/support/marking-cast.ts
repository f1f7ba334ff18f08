import type { CommandData, DomainCommand } from '../../src/domain/commands.ts';
import type { ChosenMarking } from '../../src/domain/scorecard/marking/marking.ts';
import { call, entry, heat } from './cast.ts';
import { command } from './given.ts';

/** Letters with feedback words and comments: couples 101 to 105 of the contest `notes`. */
const notesMarking: ChosenMarking = {
  ...{ way: 'letters', letters: ['GH', 'G', 'S', 'B'] },
  ...{ feedback: true, comments: true },
};

/** A closed contest of the category Smooth, in heat h6; the category says how it is marked. */
export const notesContest: readonly DomainCommand[] = [
  command('AddCategory', { category: 'smooth', title: 'Smooth', order: 1 }),
  command('ChooseMarking', { category: 'smooth', style: 'closed', marking: notesMarking }),
  command('AddContest', {
    ...{ contest: 'notes', title: 'Notes', dances: ['Waltz'], kind: 'proficiency' },
    ...{ style: 'closed', category: 'smooth' },
  }),
  ...[101, 102, 103, 104, 105].map((back) => entry('notes', back)),
  heat('h6', [['notes', 1]]),
];

/** The same with the heat on the floor. */
export const notesCalled: readonly DomainCommand[] = [...notesContest, call('h6')];

/** An open contest of the category Smooth with couple 101, in heat h8. */
export const freeContest: readonly DomainCommand[] = [
  command('AddCategory', { category: 'smooth', title: 'Smooth', order: 1 }),
  command('AddContest', {
    ...{ contest: 'free', title: 'Free', dances: ['Waltz'], kind: 'proficiency' },
    ...{ style: 'open', category: 'smooth' },
  }),
  ...[entry('free', 101), heat('h8', [['free', 1]])],
];

/** A contest of one couple, 106, in heat h7, marked as chosen; null: as solos are marked. */
export function soloContest(marking: ChosenMarking | null): readonly DomainCommand[] {
  return [
    command('AddContest', {
      ...{ contest: 'story', title: 'Story', dances: ['Show'], kind: 'proficiency' },
      ...{ style: 'solo', ...(marking && { marking }) },
    }),
    entry('story', 106),
    heat('h7', [['story', 1]]),
    call('h7'),
  ];
}

/** Where judge A says something of a couple of `notes`. */
export function noteLine(back: number): { sheet: string; judge: string; entry: string } {
  return { sheet: 'heat.h6', judge: 'judge-a', entry: `notes-${String(back)}` };
}

/** Judge A gives a couple of `notes` a letter. */
export function note(back: number, mark: string, judge = 'judge-a'): DomainCommand {
  return command('RecordMark', { ...noteLine(back), judge, dance: 0, mark });
}

/** Judge A says a feedback word of a couple of `notes`. */
export function feedback(
  back: number,
  word: string,
  statement: CommandData<'GiveFeedback'>['statement'],
): DomainCommand {
  return command('GiveFeedback', { ...noteLine(back), dance: 0, word, statement });
}
