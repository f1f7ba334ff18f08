import type { z } from 'zod';
import {
  commandSchemas,
  type CommandData,
  type CommandType,
  type DomainCommand,
} from './commands.ts';
import { decideChairman } from './chairman/decide.ts';
import { decideAssignment } from './assignment/decide.ts';
import { decideCategory } from './category/decide.ts';
import { decideContest } from './contest/decide.ts';
import { decideCouple } from './couple/decide.ts';
import type { Context, Decision } from './decision.ts';
import { decideEntry } from './entry/decide.ts';
import type { Slices } from './evolve.ts';
import { decideHeat } from './heat/decide.ts';
import { trusted } from './identity.ts';
import { decideLevel } from './level/decide.ts';
import { decideListing } from './listing/decide.ts';
import { forbidden } from './permissions.ts';
import { decidePerson } from './person/decide.ts';
import { fieldsOf, issueWords, placeOf, shortened } from './schema/issue-words.ts';
import { decideResults } from './results/decide.ts';
import { decideRules } from './rules/decide.ts';
import { decideScorecard } from './scorecard/decide.ts';
import { withCards } from './scorecard/open-cards.ts';
import { decideScreen } from './screen/decide.ts';
import { decideSeat } from './seat/decide.ts';
import { decideShowcase } from './showcase/decide.ts';
import { decideSong } from './song/decide.ts';
import { decideUser } from './user/decide.ts';

type Deciders = {
  readonly [T in CommandType]: (data: CommandData<T>, context: Context<Slices>) => Decision;
};

const deciders: Deciders = {
  ...decideShowcase,
  ...decidePerson,
  ...decideLevel,
  ...decideCouple,
  ...decideContest,
  ...decideEntry,
  ...decideHeat,
  ...decideCategory,
  ...decideRules,
  ...decideSeat,
  ...decideScreen,
  ...decideAssignment,
  ...decideScorecard,
  ...decideResults,
  ...decideChairman,
  ...decideSong,
  ...decideListing,
  ...decideUser,
};

/** Decides a command: whether the actor may, then whether the facts allow it. */
export function decide(command: DomainCommand, context: Context<Slices>): Decision {
  return forbidden(command, context.actor) ?? withCards(decideKnown(command, context), context);
}

/** Reads the data of a command of a known type; `undefined` data comes with what is wrong. */
export function parseCommand(
  type: CommandType,
  data: unknown,
): { command: DomainCommand } | { sentence: string; fields: string[] } {
  const place = unshowable(data);
  const odd = place && shortened(place);
  if (odd !== undefined)
    return {
      sentence: `The ${type} has characters that cannot be shown (${odd}): type it again.`,
      fields: [odd],
    };
  const parsed = commandSchemas[type].safeParse(data);
  if (parsed.success) return { command: trusted<DomainCommand>({ type, data: parsed.data }) };
  const fields = fieldsOf(parsed.error.issues, 'data');
  return { sentence: whatIsWrong(type, parsed.error.issues[0]), fields };
}

function whatIsWrong(type: string, first: z.core.$ZodIssue | undefined): string {
  const field = first ? placeOf(first, 'data') : 'data';
  if (first?.code === 'invalid_type' && first.message.endsWith('received undefined'))
    return `The ${field} is missing: fill it in.`;
  if (first?.code === 'too_small' && first.origin === 'string')
    return first.minimum === 1
      ? `The ${field} is empty: fill it in.`
      : `The ${field} is too short: write at least ${String(first.minimum)} characters.`;
  if (first?.code === 'too_big' && first.origin === 'string')
    return `The ${field} is too long: ${String(first.maximum)} characters are the most.`;
  return `The ${type} is not well formed (${issueWords(first, 'data')}): correct it.`;
}

function decideKnown<T extends CommandType>(
  command: { readonly type: T; readonly data: CommandData<T> },
  context: Context<Slices>,
): Decision {
  const decider: (data: CommandData<T>, context: Context<Slices>) => Decision =
    deciders[command.type];
  return decider(command.data, context);
}

/** No command is nested so deep: what is, its schema refuses without looking into it. */
const deepest = 20;

/**
 * Where data holds text that no page could show or that would not come back from the disk as it
 * went there: control characters, halves of surrogate pairs, marks that turn the direction.
 */
function unshowable(data: unknown, path: readonly string[] = []): string | undefined {
  if (typeof data === 'string') {
    // What a judge writes may have lines; every other text stands on one.
    const text = path.join('.') === 'comment' ? data.replace(/[\n\t]/g, ' ') : data;
    return /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(text) ? path.join('.') : undefined;
  }
  if (typeof data !== 'object' || data === null || path.length > deepest) return undefined;
  for (const [name, value] of Object.entries(data)) {
    const found = unshowable(value, [...path, name]);
    if (found !== undefined) return found;
  }
  return undefined;
}
