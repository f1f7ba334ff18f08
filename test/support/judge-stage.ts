import { randomUUID } from 'node:crypto';
import type { View } from '../../src/adapters/pages/view.ts';
import { decide, parseCommand } from '../../src/domain/decide.ts';
import { isRefusal } from '../../src/domain/decision.ts';
import { evolve, type Slices } from '../../src/domain/evolve.ts';
import { trusted } from '../../src/domain/identity.ts';
import type { Actor, Outcome } from '../../src/domain/message.ts';
import type { DomainFact } from '../../src/domain/events.ts';
import { createStateMap } from '../../src/domain/state-map.ts';
import { acceptsCommand } from '../../src/domain/commands.ts';
import { projectionsOf, tablesOf } from '../../src/projections/catalogue.ts';
import { createMemoryRows, type MemoryRows } from '../../src/projections/memory-rows.ts';
import { projectBatch } from '../../src/projections/project-batch.ts';
import { sliceTables } from '../../src/projections/fold/tables.ts';
import { keptPictures } from './kept-picture.ts';

export interface StageCommand {
  readonly type: string;
  readonly data: object;
  readonly commandId?: string;
}

/** A showcase that lives in memory: commands in, outcomes out, rows to draw pages from. */
export interface Stage {
  readonly rows: MemoryRows;
  revision(): number;
  send(command: StageCommand, actor?: Actor): Outcome;
  /** The same; fails unless every command is accepted. */
  must(...commands: StageCommand[]): void;
  view(actor: Actor, change?: Partial<View>): View;
}

const administrator: Actor = { kind: 'administrator', id: 'ann' };
const at = '2026-11-20T18:00:00.000Z';

export function createStage(): Stage {
  const state = createStateMap<Slices>();
  const rows = createMemoryRows(tablesOf('stage'));
  const log: Log = { state, rows, done: new Map(), head: -1 };
  return {
    rows,
    revision: () => log.head,
    send: (command, actor = administrator) => send(log, command, actor),
    must: (...commands) => {
      for (const command of commands) {
        const outcome = send(log, command, administrator);
        if (outcome.status !== 'accepted') throw new Error(outcome.sentence ?? outcome.status);
      }
    },
    view: (actor, change = {}) => ({ ...plainView(rows, log.head), actor, ...change }),
  };
}

interface Log {
  readonly state: ReturnType<typeof createStateMap<Slices>>;
  readonly rows: MemoryRows;
  /** The revisions of commands that appended, by id. */
  readonly done: Map<string, number[]>;
  head: number;
}

function send(log: Log, sent: StageCommand, actor: Actor): Outcome {
  const commandId = sent.commandId ?? randomUUID();
  const before = log.done.get(commandId);
  if (before) return { commandId, status: 'duplicate', revisions: before };
  if (!acceptsCommand('stage', sent.type)) throw new Error(`no such command: ${sent.type}`);
  const parsed = parseCommand(sent.type, sent.data);
  if ('sentence' in parsed) return { commandId, status: 'invalid', ...parsed };
  const decision = decide(parsed.command, { actor, at, state: log.state, pictures: keptPictures });
  if (isRefusal(decision)) {
    const { code, sentence } = decision;
    return { commandId, status: 'refused', code, sentence };
  }
  const revisions = decision.map((event) => append(log, { ...event, actor, commandId }));
  if (revisions.length > 0) log.done.set(commandId, revisions);
  return { commandId, status: 'accepted', revisions };
}

function append(log: Log, event: object): number {
  log.head += 1;
  const when = { device: 'stage', enteredAt: at, recordedAt: at };
  const fact = trusted<DomainFact>({ ...event, ...when, revision: log.head });
  evolve(fact, log.state);
  projectBatch(projectionsOf('stage'), [fact], log.rows);
  return log.head;
}

function plainView(rows: MemoryRows, revision: number): Omit<View, 'actor'> {
  const showcase = rows.find(sliceTables.showcase)[0];
  if (!showcase) throw new Error('the stage has no showcase yet');
  const base = '/showcase/2026/boston/';
  return {
    ...{ rows, revision, showcase, base, asOf: undefined, notice: undefined, query: {} },
    asset: (name) => `/assets/${name}`,
    stream: (name) => `signed-${name}`,
    absolute: (path) => `http://stage.test${path}`,
    judgeLink: (judge) => `http://stage.test${base}link/${judge}`,
  };
}
