import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkCompetition } from '../../src/domain/competition-file/check-file.ts';
import { isFileProblem } from '../../src/domain/competition-file/file-problem.ts';
import { convertSource } from '../../src/domain/competition-file/from-source.ts';
import { competitionJsonSchema } from '../../src/domain/competition-file/schema.ts';
import type { CompetitionFile, FileContest } from '../../src/domain/competition-file/schema.ts';
import { withStudios } from './demo-people.ts';
import { pickSource } from '../../src/domain/competition-file/source/pick-source.ts';

/** Couples of the source whose back numbers differ, so that all of them can share a floor. */
const fourteen = [1, 2, 3, 4, 5, 6, 7, 9, 10, 14, 15, 16, 18, 20];

const letters = { way: 'letters' as const, letters: ['GH', 'G', 'S', 'B'] };

const here = (file: string): URL => new URL(file, import.meta.url);

/** The texts of the generated files, by name. */
export function seedFiles(): Record<string, string> {
  return {
    'nebraska-demo.json': written(demo()),
    'competition.schema.json': written(competitionJsonSchema()),
  };
}

/** The Nebraska list, and before it one heat of every way of marking. */
function demo(): CompetitionFile {
  const event = pickSource(JSON.parse(readFileSync(here('source/nebraska.json'), 'utf8')));
  if (isFileProblem(event)) throw new Error(event.sentence);
  const source = convertSource(event, { timeZone: 'America/Chicago', locale: 'en-US' });
  const backs = new Map(
    source.contests.flatMap(({ entries }) => entries.map(({ couple, back }) => [couple, back])),
  );
  const first = extras((number) => {
    const couple = `c${String(number).padStart(5, '0')}`;
    return { couple, back: backs.get(couple) ?? 0 };
  });
  const contests = [...first, ...source.contests, ...solos(backs)];
  const checked = checkCompetition({
    ...source,
    ...withStudios(source, contests),
    rules: { showProvisional: true },
    contests,
    heats: [...extraHeats(), ...source.heats, ...soloHeats()],
    firstCall: '101',
  });
  if (isFileProblem(checked)) throw new Error(checked.sentence);
  return checked;
}

type Entrant = (couple: number) => FileContest['entries'][number];

function extras(entrant: Entrant): FileContest[] {
  return [
    {
      id: '101-1',
      title: 'Open Smooth Festival Trophy',
      dances: ['Waltz', 'Tango', 'Foxtrot'],
      kind: 'ranked',
      recalls: [6],
      entries: fourteen.map(entrant),
    },
    ...proficiency(entrant),
  ];
}

function proficiency(entrant: Entrant): FileContest[] {
  const kind = 'proficiency' as const;
  return [
    {
      id: '102-1',
      title: 'SR2 Closed Bronze Waltz',
      dances: ['Waltz'],
      kind,
      marking: letters,
      entries: [1, 2, 9, 10].map(entrant),
    },
    {
      id: '102-2',
      title: 'B Newcomer Waltz',
      dances: ['Waltz'],
      kind,
      marking: letters,
      entries: [4, 5, 6].map(entrant),
    },
    {
      id: '103-1',
      title: 'C Open Silver Cha Cha',
      dances: ['Cha Cha'],
      kind,
      marking: { way: 'number', min: 60, max: 100 },
      entries: [3, 7, 14, 15, 16].map(entrant),
    },
    {
      id: '104-1',
      title: 'A Showcase Solo',
      dances: ['Show Dance'],
      kind,
      marking: { way: 'solo', min: 0, max: 100 },
      entries: [18].map(entrant),
    },
  ];
}

/** Solos at the end of the day, each to dances of its own. */
const soloDances = [
  { id: '402-1', title: 'SR1 Showcase Solo', dances: ['Bolero'], couple: 'c00001' },
  { id: '403-1', title: 'C Showcase Solo', dances: ['Argentine Tango', 'Waltz'], couple: 'c00010' },
];

function solos(backs: ReadonlyMap<string, number>): FileContest[] {
  return soloDances.map(({ couple, ...solo }) => ({
    ...solo,
    kind: 'proficiency',
    marking: { way: 'solo', min: 0, max: 100 },
    entries: [{ couple, back: backs.get(couple) ?? 0 }],
  }));
}

function soloHeats(): CompetitionFile['heats'] {
  return soloDances.map(({ id }, at) => {
    const number = id.slice(0, 3);
    return { id: number, number, time: `2021-10-16T19:${String(10 + at * 5)}:00`, contests: [id] };
  });
}

function extraHeats(): CompetitionFile['heats'] {
  const at = (time: string): string => `2021-10-16T${time}:00`;
  return [
    { id: '101', number: '101', time: at('09:00'), contests: ['101-1'] },
    { id: '102', number: '102', time: at('09:10'), contests: ['102-1', '102-2'] },
    { id: '103', number: '103', time: at('09:16'), contests: ['103-1'] },
    { id: '104', number: '104', time: at('09:22'), contests: ['104-1'] },
    { id: '105', number: '105', time: at('09:30'), contests: [{ contest: '101-1', round: 2 }] },
  ];
}

function written(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, text] of Object.entries(seedFiles())) writeFileSync(here(name), text);
}
