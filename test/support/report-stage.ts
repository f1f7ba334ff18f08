import { createStage, type Stage, type StageCommand } from './judge-stage.ts';

const person = (id: string, kind: string, level?: string): StageCommand => {
  const first = `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
  const own = level === undefined ? {} : { level, age: 'A', studio: 'north' };
  return { type: 'AddPerson', data: { person: id, first, last: 'Invented', kind, ...own } };
};

const couple = (id: string, lead: string, follow: string): StageCommand => ({
  type: 'FormCouple',
  data: { couple: id, lead, follow, level: 'Bronze', age: 'A', instructor: 'paula' },
});

const entry = (contest: string, id: string, back: number): StageCommand => ({
  type: 'RegisterEntry',
  data: { entry: `${contest}-${id}`, contest, couple: id, back },
});

const start: readonly StageCommand[] = [
  {
    type: 'OpenShowcase',
    data: {
      ...{ key: '2026-boston', title: 'Report Ball', timeZone: 'America/New_York' },
      ...{ locale: 'en-US', start: '2026-11-20', end: '2026-11-21' },
    },
  },
  { type: 'AddStudio', data: { studio: 'north', name: 'North Studio' } },
  { type: 'ListLevels', data: { levels: ['Newcomer', 'Bronze', 'Silver'], ages: ['A', 'B'] } },
  person('jo', 'judge'),
  { type: 'AppointJudge', data: { judge: 'a', person: 'jo', letter: 'A' } },
  person('paula', 'professional'),
  person('peter', 'professional'),
  person('mia', 'student', 'Bronze'),
  person('zoe', 'student', 'Newcomer'),
  person('leo', 'student', 'Silver'),
  couple('one', 'peter', 'mia'),
  couple('two', 'peter', 'zoe'),
  couple('three', 'leo', 'mia'),
];

function contest(id: string, title: string, heat: string): StageCommand[] {
  const data = { contest: id, title, dances: ['Waltz'], kind: 'proficiency', style: 'closed' };
  const floor = [{ contest: id, round: 1 }];
  return [
    { type: 'AddContest', data },
    entry(id, 'one', 101),
    entry(id, 'three', 103),
    { type: 'ScheduleHeat', data: { heat, label: heat, order: Number(heat), floor } },
    { type: 'CallHeat', data: { heat } },
  ];
}

/** Two closed contests with two couples each, called and not yet marked. */
export function reportStage(): Stage {
  const stage = createStage();
  stage.must(...start, ...contest('waltz', 'Bronze Waltz', '1'), ...contest('tango', 'Tango', '2'));
  return stage;
}

/** Judge A gives both couples of a contest a letter. */
export function mark(id: 'waltz' | 'tango', letters: readonly [string, string]): StageCommand[] {
  const card = { sheet: `heat.${id === 'waltz' ? '1' : '2'}`, judge: 'a', dance: 0 };
  return ['one', 'three'].map((couple, index) => ({
    type: 'RecordMark',
    data: { ...card, entry: `${id}-${couple}`, mark: letters[index] },
  }));
}

/** Judge A signs, and the results are published. */
export function publish(id: 'waltz' | 'tango'): StageCommand[] {
  const card = { sheet: `heat.${id === 'waltz' ? '1' : '2'}`, judge: 'a' };
  return [
    { type: 'SignScorecard', data: { ...card, despite: ['AllTheSame', 'Reversed', 'Identical'] } },
    { type: 'PublishResults', data: { contest: id } },
  ];
}
