import { commandsOf, headerOf } from '../../domain/competition-file/to-commands.ts';
import { derivedId } from '../derived-id.ts';
import type { SentCommand } from '../tenant-client.ts';
import { createCommand, openCommand } from './create-showcase.ts';
import type { ReadCompetition } from './read-competition-file.ts';

/** A command, and the place in the file it comes from. */
export interface Planned {
  readonly place: string;
  readonly command: SentCommand;
}

export interface ImportPlan {
  /** For the administration. */
  readonly create: SentCommand;
  /** For the showcase, in an order in which each finds what it rests on. */
  readonly commands: readonly Planned[];
}

/** What an import sends; the same file gives the same command ids. */
export function planImport({ competition, hash }: ReadCompetition, path: string): ImportPlan {
  const showcase = { path, ...headerOf(competition) };
  const planned = commandsOf(competition).map(({ path: place, type, data }) => ({
    place,
    command: { commandId: derivedId(hash, place), type, data },
  }));
  return {
    create: createCommand(showcase, derivedId(hash, `showcase ${path}`)),
    commands: [{ place: 'title', command: openCommand(showcase) }, ...planned],
  };
}
