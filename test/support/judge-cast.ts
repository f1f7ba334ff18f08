import type { StageCommand } from './judge-stage.ts';

const couples: readonly (readonly [string, string])[] = [
  ['Mia Fable', 'Leo Myth'],
  ['Ann Parable', 'Tom Riddle-Rhyme'],
  ['Eva Kettle', 'Sam Dragonfly'],
  ['Zoe Lantern', 'Max Umbrella'],
  ['Ida Thimble', 'Ben Marmalade'],
  ['Una Button', 'Gus Periwinkle'],
  ['Fay Teacup', 'Rex Haystack'],
  ['Joy Pebble', 'Ned Windmill'],
];

/** Three judges and eight couples with plainly invented names. */
export function cast(): StageCommand[] {
  return [
    {
      type: 'OpenShowcase',
      data: {
        ...{ key: 'stage', title: 'Moonlight <Open>', timeZone: 'America/Chicago' },
        ...{ locale: 'en-US', start: '2026-11-20', end: '2026-11-21' },
      },
    },
    ...[...judge('a', 'Ada Vale'), ...judge('b', 'Bo Quill'), ...judge('c', 'Cy Moss')],
    ...couples.flatMap(([lead, follow], index) => couple(index + 1, lead, follow)),
  ];
}

/** A contest with entries `CONTEST-1` ... for the first couples, backs from 117 in steps of 3. */
export function contest(id: string, size: number, terms: object): StageCommand[] {
  return [
    { type: 'AddContest', data: { contest: id, ...terms } },
    ...Array.from({ length: size }, (_, index) => ({
      type: 'RegisterEntry',
      data: {
        ...{ entry: `${id}-${String(index + 1)}`, contest: id },
        ...{ couple: `k${String(index + 1)}`, back: 117 + index * 3 },
      },
    })),
  ];
}

/** A heat of whole contests, in their first or the given round. */
export function heat(label: string, ...floor: (readonly [string, number])[]): StageCommand {
  return {
    type: 'ScheduleHeat',
    data: {
      ...{ heat: label, label, order: Number(label) },
      floor: floor.map(([of, round]) => ({ contest: of, round })),
    },
  };
}

export function call(label: string): StageCommand {
  return { type: 'CallHeat', data: { heat: label } };
}

/** A final of three couples in three dances (42), then one of each other way of marking. */
export function wholeDay(): StageCommand[] {
  return [
    ...cast(),
    ...contest('final', 3, {
      ...{ title: 'Bronze Smooth', kind: 'ranked', recalls: [] },
      dances: ['Waltz', 'Tango', 'Foxtrot'],
    }),
    ...contest('large', 8, {
      ...{ title: 'Open Latin', kind: 'ranked', recalls: [4], dances: ['Cha Cha'] },
    }),
    ...contest('letter', 4, proficiency('Silver Swing', { way: 'letters', letters })),
    ...contest('points', 3, proficiency('Solo Showpiece', { way: 'solo', min: 0, max: 100 })),
    heat('41', ['letter', 1]),
    heat('42', ['final', 1]),
    heat('43', ['large', 1]),
    heat('44', ['points', 1]),
  ];
}

const letters = ['GH', 'G', 'S', 'B'];

function proficiency(title: string, marking: object): object {
  return { title, kind: 'proficiency', dances: ['East Coast Swing'], marking };
}

function judge(id: string, name: string): StageCommand[] {
  const appointed = { judge: id, person: `judge-${id}`, letter: id.toUpperCase() };
  return [person(`judge-${id}`, name, 'judge'), { type: 'AppointJudge', data: appointed }];
}

function couple(index: number, lead: string, follow: string): StageCommand[] {
  const ids = { lead: `l${String(index)}`, follow: `f${String(index)}` };
  return [
    person(ids.lead, lead, 'student'),
    person(ids.follow, follow, 'student'),
    { type: 'FormCouple', data: { couple: `k${String(index)}`, ...ids } },
  ];
}

function person(id: string, name: string, kind: string): StageCommand {
  const [first = '', last = ''] = name.split(' ');
  return { type: 'AddPerson', data: { person: id, first, last, kind } };
}
