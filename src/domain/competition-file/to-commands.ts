import type { CommandData, DomainCommand } from '../commands.ts';
import { irregularities } from '../entry/commands.ts';
import {
  entryId,
  heatId,
  partsOf,
  type CompetitionFile,
  type FileContest,
  type FileHeat,
} from './schema.ts';
import { wallClock } from '../clock/wall-clock.ts';

/** A command of the pages, with the place in the file it comes from, e.g. `people/3`. */
export type FileCommand = DomainCommand & { readonly path: string };

/** What the index and the showcase are opened with; the caller adds the path and the key. */
export type FileHeader = Omit<CommandData<'OpenShowcase'>, 'key'>;

/** The facts of the competition as a whole. */
export function headerOf(file: CompetitionFile): FileHeader {
  const { title, timeZone, locale, start, end } = file;
  return { title, timeZone, locale, start, end };
}

/**
 * Everything in the file as commands, in an order in which each finds what it rests on. Heats
 * come before entries, so that a back number worn twice on a floor is noticed at the entry.
 */
export function commandsOf(file: CompetitionFile): FileCommand[] {
  return [...peopleCommands(file), ...contestCommands(file), ...callCommands(file)];
}

function peopleCommands(file: CompetitionFile) {
  const { rules, studios, people, judges, couples } = file;
  return [
    ...(rules ? [{ path: 'rules', type: 'AdoptRules', data: rules } as const] : []),
    ...levelCommands(file),
    ...studios.map(({ id, ...data }, at): FileCommand => {
      return { path: `studios/${at}`, type: 'AddStudio', data: { studio: id, ...data } };
    }),
    ...people.map(({ id, ...data }, at): FileCommand => {
      return { path: `people/${at}`, type: 'AddPerson', data: { person: id, ...data } };
    }),
    ...judges.map(({ id, ...data }, at): FileCommand => {
      return { path: `judges/${at}`, type: 'AppointJudge', data: { judge: id, ...data } };
    }),
    ...couples.map(({ id, ...data }, at): FileCommand => {
      return { path: `couples/${at}`, type: 'FormCouple', data: { couple: id, ...data } };
    }),
  ];
}

function levelCommands({ levels = [], ages = [] }: CompetitionFile): FileCommand[] {
  if (levels.length + ages.length === 0) return [];
  return [{ path: 'levels', type: 'ListLevels', data: { levels, ages } }];
}

function contestCommands(file: CompetitionFile): FileCommand[] {
  const instant = wallClock(file.timeZone);
  return [
    ...file.contests.map(addContest),
    ...file.heats.map((heat, at) => scheduleHeat(heat, at, instant)),
    ...file.contests.flatMap(registerEntries),
  ];
}

function addContest({ id, entries: _, ...data }: FileContest, at: number): FileCommand {
  return { path: `contests/${at}`, type: 'AddContest', data: { contest: id, ...data } };
}

function scheduleHeat(heat: FileHeat, at: number, instant: (time: string) => string): FileCommand {
  const data = {
    heat: heatId(heat),
    label: String(heat.number),
    order: at + 1,
    ...(heat.time === undefined ? {} : { time: instant(heat.time) }),
    floor: partsOf(heat),
    ...(heat.judges ? { judges: heat.judges } : {}),
  };
  return { path: `heats/${at}`, type: 'ScheduleHeat', data };
}

function registerEntries(contest: FileContest, at: number): FileCommand[] {
  return contest.entries.map(({ id: _, ...entry }, position) => ({
    path: `contests/${at}/entries/${position}`,
    type: 'RegisterEntry',
    data: {
      entry: entryId(contest, position),
      contest: contest.id,
      ...entry,
      despite: [...irregularities],
    },
  }));
}

function callCommands({ firstCall }: CompetitionFile): FileCommand[] {
  if (firstCall === undefined) return [];
  return [{ path: 'firstCall', type: 'CallHeat', data: { heat: firstCall } }];
}
