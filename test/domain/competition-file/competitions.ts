import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readCompetition } from '../../../src/domain/competition-file/check-file.ts';
import { isFileProblem } from '../../../src/domain/competition-file/file-problem.ts';
import type { CompetitionFile } from '../../../src/domain/competition-file/schema.ts';
import { commandsOf, headerOf } from '../../../src/domain/competition-file/to-commands.ts';
import type { FileCommand } from '../../../src/domain/competition-file/to-commands.ts';
import type { DomainCommand } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import { isRefusal } from '../../../src/domain/decision.ts';
import { evolve, type Slices } from '../../../src/domain/evolve.ts';
import type { DomainFact } from '../../../src/domain/events.ts';
import { trusted } from '../../../src/domain/identity.ts';
import { createStateMap, type StateMap } from '../../../src/domain/state-map.ts';

/** A showcase in memory: its state and everything that was recorded. */
export interface Floor {
  readonly state: StateMap<Slices>;
  readonly facts: DomainFact[];
  /** For each command of the file, whether it left an event. */
  readonly accepted: boolean[];
}

export const titles = {
  championships: 'United States Dance Championships',
  millenium: 'Millenium - 2021',
  nebraska: 'Nebraska Dance Festival',
};

const fixture = new URL('../../fixtures/competition/real-events-open.json.gz', import.meta.url);

/** The list of three published competitions. */
export const publishedList = gunzipSync(readFileSync(fixture)).toString('utf8');

/** One competition of the list, or of a text, read and checked. */
export function competition(event?: string, text = publishedList): CompetitionFile {
  const read = readCompetition(text, { event });
  if (isFileProblem(read)) throw new Error(read.sentence);
  return read;
}

/** Decides and records one command as an operator; a refusal is an error of the test. */
export function perform(floor: Floor, command: DomainCommand): void {
  const at = '2026-01-01T10:00:00.000Z';
  const actor = { kind: 'operator', id: 'test' } as const;
  const decision = decide(command, { actor, at, state: floor.state });
  if (isRefusal(decision)) throw new Error(`${command.type}: ${decision.sentence}`);
  for (const event of decision) {
    const revision = floor.facts.length;
    const origin = { actor, device: 'test', commandId: 'test', enteredAt: at, recordedAt: at };
    const fact = trusted<DomainFact>({ ...event, revision, ...origin });
    evolve(fact, floor.state);
    floor.facts.push(fact);
  }
}

/** A showcase opened with a file's header and all of its commands. */
export function performed(file: CompetitionFile, commands = commandsOf(file)): Floor {
  const floor: Floor = { state: createStateMap<Slices>(), facts: [], accepted: [] };
  perform(floor, { type: 'OpenShowcase', data: { key: '2026-test', ...headerOf(file) } });
  for (const command of commands) {
    const before = floor.facts.length;
    perform(floor, command);
    floor.accepted.push(floor.facts.length > before);
  }
  return floor;
}

/** How many commands there are of each type. */
export function commandCounts(commands: readonly FileCommand[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of commands) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
