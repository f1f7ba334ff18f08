import type { DomainCommand } from '../../src/domain/commands.ts';
import type { Mark } from '../../src/domain/scorecard/marking/marking.ts';
import { parseSheetId } from '../../src/domain/scorecard/sheet/sheet-id.ts';
import { command } from './given.ts';
import { signature } from './signature.ts';

const trees = ['Alder', 'Birch', 'Cedar', 'Elder', 'Fir', 'Hazel'];
const flowers = ['Aster', 'Begonia', 'Crocus', 'Dahlia', 'Erica', 'Freesia'];
const stones = ['Amber', 'Beryl', 'Coral'];

/** The backs of couple-1 to couple-6. */
export const backs = [101, 102, 103, 104, 105, 106];

export const judges = ['judge-a', 'judge-b', 'judge-c'];

/** The showcase "Spring Ball", opened. */
export const opened = command('OpenShowcase', {
  key: '2026-spring',
  title: 'Spring Ball',
  timeZone: 'America/New_York',
  locale: 'en-US',
  start: '2026-05-02',
  end: '2026-05-03',
});

/** Judges A, B and C: Alma Amber, Boris Beryl and Clara Coral. */
export const panel: readonly DomainCommand[] = stones.flatMap((last, index) => {
  const letter = 'ABC'.slice(index, index + 1);
  const first = ['Alma', 'Boris', 'Clara'][index] ?? '';
  const person = `person-${letter.toLowerCase()}`;
  return [
    command('AddPerson', { person, first, last, kind: 'judge' }),
    command('AppointJudge', { judge: `judge-${letter.toLowerCase()}`, person, letter }),
  ];
});

/** Six couples; all leads are called Leo, all follows Mia, both of the studio Parkett. */
export const couples: readonly DomainCommand[] = [
  command('AddStudio', { studio: 'parkett', name: 'Parkett' }),
  ...trees.flatMap((tree, index) => coupleOf(index + 1, tree, flowers[index] ?? '')),
];

/**
 * Latin: a straight final of two dances; waltz: a recall of 3, then the final; medals: letters in
 * two dances; points: 0 to 100; solo: 0 to 10.
 */
export const contests: readonly DomainCommand[] = [
  ranked('latin', { title: 'Open Latin', dances: ['Rumba', 'Jive'], recalls: [] }),
  ranked('waltz', { title: 'Cup Waltz', dances: ['Waltz'], recalls: [3] }),
  command('AddContest', {
    ...{ contest: 'medals', title: 'Medals', dances: ['Tango', 'Foxtrot'], kind: 'proficiency' },
    marking: { way: 'letters', letters: ['GH', 'G', 'S', 'B'] },
  }),
  command('AddContest', {
    ...{ contest: 'points', title: 'Points', dances: ['Samba'], kind: 'proficiency' },
    marking: { way: 'number', min: 0, max: 100 },
  }),
  command('AddContest', {
    ...{ contest: 'solo', title: 'Solo Show', dances: ['Show'], kind: 'proficiency' },
    marking: { way: 'solo', min: 0, max: 10 },
  }),
];

/** All six in latin and waltz, 101 and 102 for medals, 103 and 104 for points, 105 solo. */
const entries: readonly DomainCommand[] = [
  ...backs.map((back) => entry('latin', back)),
  ...backs.map((back) => entry('waltz', back)),
  ...[entry('medals', 101), entry('medals', 102)],
  ...[entry('points', 103), entry('points', 104), entry('solo', 105)],
];

/** Heats 1 to 5: waltz, latin, medals with points, the waltz final, the solo. */
export const heats: readonly DomainCommand[] = [
  heat('h1', [['waltz', 1]]),
  heat('h2', [['latin', 1]]),
  heat('h3', [
    ['medals', 1],
    ['points', 1],
  ]),
  heat('h4', [['waltz', 2]]),
  heat('h5', [['solo', 1]]),
];

/** Everything stands ready; no heat was called yet. */
export const readyShowcase = [opened, ...panel, ...couples, ...contests, ...entries, ...heats];

/** The entry of the couple with this back, e.g. `latin-101`. */
export function entry(contest: string, back: number): DomainCommand {
  const couple = `couple-${String(back - 100)}`;
  return command('RegisterEntry', { entry: `${contest}-${String(back)}`, contest, couple, back });
}

/** A heat labelled by the digits of its id, of `[contest, round]` parts, whole panel. */
export function heat(id: string, parts: readonly (readonly [string, number])[]): DomainCommand {
  const floor = parts.map(([contest, round]) => ({ contest, round }));
  const label = id.slice(1);
  return command('ScheduleHeat', { heat: id, label, order: Number(label), floor });
}

export function call(id: string): DomainCommand {
  return command('CallHeat', { heat: id });
}

/** A mark of `[sheet, judge]` for a line `entry` or `entry/dance`. */
export function mark(card: readonly [string, string], line: string, value: Mark): DomainCommand {
  return command('RecordMark', { ...lineOf(card, line), mark: value });
}

/** Takes a mark back. */
export function unmark(card: readonly [string, string], line: string): DomainCommand {
  return command('WithdrawMark', lineOf(card, line));
}

/** Signs as a judge who stands by the sheet, whatever may be asked about it. */
export function sign(sheet: string, judge: string): DomainCommand {
  return command('SignScorecard', signature({ sheet, judge }).data);
}

export function reopen(sheet: string, judge: string): DomainCommand {
  return command('ReopenScorecard', { sheet, judge, reason: 'wrong line' });
}

/** A final sheet of a judge, best first by back number, signed. */
export function ranking(sheet: string, judge: string, best: readonly number[]): DomainCommand[] {
  const marks = best.map((back, index) => mark([sheet, judge], lineFor(sheet, back), index + 1));
  return [...marks, sign(sheet, judge)];
}

/** A sheet of callbacks of a judge, signed. */
export function callbacks(sheet: string, judge: string, for_: readonly number[]): DomainCommand[] {
  const marks = for_.map((back) => mark([sheet, judge], lineFor(sheet, back), 1));
  return [...marks, sign(sheet, judge)];
}

/** Latin called and signed by all: 101 wins both dances, then in order of back numbers. */
export const latinDanced: readonly DomainCommand[] = [
  call('h2'),
  ...['latin.r1.d0', 'latin.r1.d1'].flatMap((sheet) =>
    judges.flatMap((judge) => ranking(sheet, judge, backs)),
  ),
];

/** The waltz semi-final called and signed: 101 and 102 have 3 callbacks, 103 has 2, 104 one. */
export const waltzDanced: readonly DomainCommand[] = [
  call('h1'),
  ...callbacks('waltz.r1.d0', 'judge-a', [101, 102, 103]),
  ...callbacks('waltz.r1.d0', 'judge-b', [101, 102, 103]),
  ...callbacks('waltz.r1.d0', 'judge-c', [101, 102, 104]),
];

/** Recalls couples by back number from the waltz semi-final. */
export function recall(best: readonly number[], reason?: string): DomainCommand {
  const chosen = best.map((back) => `waltz-${String(back)}`);
  const data = { contest: 'waltz', round: 1, entries: chosen };
  return command('RecallEntries', reason === undefined ? data : { ...data, reason });
}

function coupleOf(number: number, tree: string, flower: string): DomainCommand[] {
  const [lead, follow] = [`lead-${String(number)}`, `follow-${String(number)}`];
  const person = { kind: 'student', studio: 'parkett' } as const;
  return [
    command('AddPerson', { person: lead, first: 'Leo', last: tree, ...person }),
    command('AddPerson', { person: follow, first: 'Mia', last: flower, ...person }),
    command('FormCouple', { couple: `couple-${String(number)}`, lead, follow, level: 'Gold' }),
  ];
}

function ranked(
  contest: string,
  terms: { title: string; dances: string[]; recalls: number[] },
): DomainCommand {
  return command('AddContest', { contest, ...terms, kind: 'ranked' });
}

function lineFor(sheet: string, back: number): string {
  const name = parseSheetId(sheet);
  return `${name?.kind === 'ranked' ? name.contest : ''}-${String(back)}`;
}

/** The dance of a line without one is the sheet's own. */
function lineOf([sheet, judge]: readonly [string, string], line: string) {
  const [entry = '', dance] = line.split('/');
  const name = parseSheetId(sheet);
  const own = name?.kind === 'ranked' ? name.dance : 0;
  return { sheet, judge, entry, dance: dance === undefined ? own : Number(dance) };
}
