import path from 'node:path';
import { writerOf } from '../../adapters/sqlite/writer-lock.ts';
import type { DataFolder } from '../data-folder.ts';
import { logFile } from '../logs/day-log.ts';
import type { Navigator } from '../navigator/navigator.ts';
import { socketPath } from '../socket-path.ts';
import { entryVariable } from '../tenant/read-navigator.ts';
import { findProcess } from './children/find-process.ts';
import { openManagedChild } from './children/managed-child.ts';
import type { ManagedChild } from './children/managed-child.ts';
import type { ChildEvent, ChildLimits } from './children/start-child.ts';

export interface ChildRecord {
  readonly name: string;
  readonly pid: number;
}

export interface SupervisorOptions {
  readonly data: DataFolder;
  /** The program's entry file. */
  readonly entry: string;
  readonly navigator: () => Navigator;
  /** Environment of every process, besides a tenant's own. */
  readonly env: Readonly<Record<string, string>>;
  readonly limits?: Partial<ChildLimits>;
  /** Milliseconds between looks for idle processes. */
  readonly sweep?: number;
  readonly onChange: (children: readonly ChildRecord[]) => void;
  readonly onEvent: (event: ChildEvent) => void;
}

/** All processes below serve, by name: tenant keys, `index`, `cable`. */
export interface Supervisor {
  child(name: string): ManagedChild;
  /** Takes over those that a serve before us left behind and that still answer. */
  adopt(recorded: readonly ChildRecord[]): Promise<void>;
  running(): readonly string[];
  /** Ends all of them; gives their names. */
  close(): Promise<readonly string[]>;
}

/**
 * All screens of some large halls come back in one moment, and each that is sent away comes later;
 * what waits is small: a connection, and at most 128 KB of a body.
 */
const waiting = 5000;
/** Besides the start's own limit, which navigator.yml has. */
export const standardLimits = {
  ...{ longestStart: 60_000, grace: 10_000, hold: 2000, waiting },
  ...{ quiet: 5000, silence: 15_000 },
};
/** They are wanted all the time (index), or know best when they are not (cable). */
const neverIdle = new Set(['index', 'cable']);

/** Milliseconds that a loop on time may be behind. */
const lateness = 500;

export function openSupervisor(options: SupervisorOptions): Supervisor {
  const children = new Map<string, ManagedChild>();
  const onChange = (): void => options.onChange(records(children));
  const child = (name: string): ManagedChild => {
    const known = children.get(name) ?? managed(name, options, onChange);
    children.set(name, known);
    return known;
  };
  const every = options.sweep ?? 1000;
  let last = performance.now();
  const timer = setInterval(() => {
    const idle = options.navigator().tenantIdle;
    // On a machine that stands still nobody answers.
    const isLate = performance.now() - last > every + lateness;
    last = performance.now();
    for (const each of children.values()) {
      if (!neverIdle.has(each.name)) each.stopIfIdle(idle);
      each.lookAfter(isLate);
    }
  }, every).unref();
  return {
    child,
    async adopt(recorded) {
      const adoptOne = async ({ name, pid }: ChildRecord): Promise<void> => {
        const found = await findProcess(socketPath(options.data.root, name), pid);
        if (found !== undefined) child(name).adopt(found);
      };
      await Promise.all(recorded.map(adoptOne));
    },
    running: () =>
      [...children.values()].filter((each) => each.isRunning()).map(({ name }) => name),
    async close() {
      clearInterval(timer);
      const names = records(children).map(({ name }) => name);
      await Promise.all([...children.values()].map((each) => each.close()));
      return names;
    },
  };
}

function managed(name: string, options: SupervisorOptions, onChange: () => void): ManagedChild {
  const { data, entry, navigator, env, limits, onEvent } = options;
  const tenantEnv = (): Readonly<Record<string, string>> => {
    const { tenants, showcases } = navigator();
    const entry = showcases.find(({ key }) => key === name);
    const told = entry ? { [entryVariable]: JSON.stringify(entry) } : {};
    return { ...tenants.find(({ key }) => key === name)?.env, ...told };
  };
  return openManagedChild({
    name,
    socket: socketPath(data.root, name),
    log: () => logFile(data.logs, name, Date.now()),
    writer: () => writerOf(data.tenant(name).writerLock),
    limits: () => ({ startup: navigator().startupTimeout, ...standardLimits, ...limits }),
    command: () => [entry, 'process', ...(name === 'cable' ? ['cable'] : ['tenant', name])],
    env: () => ({ ...tenantEnv(), ...env, FLOORCRAFT_LOG_FILE: path.join(data.logs, name) }),
    onChange,
    onEvent,
  });
}

function records(children: ReadonlyMap<string, ManagedChild>): ChildRecord[] {
  return [...children.values()].flatMap((each) => {
    const pid = each.pid();
    return pid === undefined ? [] : [{ name: each.name, pid }];
  });
}
