import type { z } from 'zod';
import { chairmanCommands } from './chairman/commands.ts';
import { assignmentCommands } from './assignment/commands.ts';
import { categoryCommands } from './category/commands.ts';
import { contestCommands } from './contest/commands.ts';
import { coupleCommands } from './couple/commands.ts';
import { entryCommands } from './entry/commands.ts';
import { heatCommands } from './heat/commands.ts';
import { levelCommands } from './level/commands.ts';
import { listingCommands } from './listing/commands.ts';
import { personCommands } from './person/commands.ts';
import { resultsCommands } from './results/commands.ts';
import { rulesCommands } from './rules/commands.ts';
import { scorecardCommands } from './scorecard/commands.ts';
import { screenCommands } from './screen/commands.ts';
import { seatCommands } from './seat/commands.ts';
import { showcaseCommands } from './showcase/commands.ts';
import { songCommands } from './song/commands.ts';
import { userCommands } from './user/commands.ts';

/** Commands a showcase accepts. */
const showcaseCommandSchemas = {
  ...showcaseCommands,
  ...personCommands,
  ...levelCommands,
  ...coupleCommands,
  ...contestCommands,
  ...entryCommands,
  ...heatCommands,
  ...categoryCommands,
  ...rulesCommands,
  ...seatCommands,
  ...screenCommands,
  ...assignmentCommands,
  ...scorecardCommands,
  ...resultsCommands,
  ...chairmanCommands,
  ...songCommands,
};

/** Commands the index accepts. */
const indexCommandSchemas = { ...listingCommands, ...userCommands };

export const commandSchemas = { ...showcaseCommandSchemas, ...indexCommandSchemas };

export type CommandType = keyof typeof commandSchemas;

export type CommandData<T extends CommandType> = z.infer<(typeof commandSchemas)[T]>;

export type DomainCommand = {
  [T in CommandType]: { readonly type: T; readonly data: CommandData<T> };
}[CommandType];

/** Whether this kind of tenant accepts a command of this type. */
export function acceptsCommand(tenant: string, type: string): type is CommandType {
  return Object.hasOwn(tenant === 'index' ? indexCommandSchemas : showcaseCommandSchemas, type);
}
