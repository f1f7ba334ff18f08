import { statSync, watch } from 'node:fs';
import path from 'node:path';
import { firstNavigator } from '../navigator/navigator.ts';
import type { Navigator } from '../navigator/navigator.ts';
import { originOf } from '../navigator/generated-text.ts';
import { parseNavigator } from '../navigator/parse-navigator.ts';
import { findingLines } from '../navigator/yaml/read-yaml.ts';
import { readTextFile } from '../operator/read-text-file.ts';

export interface WatchedNavigator {
  readonly current: () => Navigator;
  /** Reads the file when it is another than the one last read; true when the routes are new. */
  readonly refresh: () => boolean;
  /** Is told of every file that was taken. */
  readonly follow: (listener: () => void) => void;
  /** Is told that somebody wrote machine.yml or navigator.yml: it is to be made anew. */
  readonly onHand: (listener: () => void) => void;
  readonly close: () => void;
}

export interface WatchOptions {
  readonly file: string;
  /** Warnings, errors and what a reload adds and removes, a line each. */
  readonly tell: (line: string) => void;
}

/** A file that cannot be used, with a line for each reason. */
export interface UnusableNavigator {
  readonly lines: readonly string[];
}

/** Events of one replacement come in twos and threes, milliseconds. */
const quiet = 30;

/**
 * Follows navigator.yml; where there is none yet, the administration alone is routed. A file with
 * an error leaves the running configuration as it is, and so does one that was made by the
 * administration and then edited by hand.
 */
export function watchNavigator({ file, tell }: WatchOptions): WatchedNavigator | UnusableNavigator {
  let seen = stampOf(file);
  const first = read(file);
  if ('lines' in first) return first;
  for (const line of first.warnings) tell(line);
  let { config } = first;
  const listeners = new Set<() => void>();
  const onHand = new Set<() => void>();
  const refresh = (): boolean => {
    const stamp = stampOf(file);
    if (stamp === seen || stamp === absent) return false;
    seen = stamp;
    const next = isEdited(file) ? edited : read(file);
    const lines = 'lines' in next ? next.lines : [...next.warnings, ...diff(config, next.config)];
    for (const line of lines) tell(line);
    if (next === edited) for (const listener of onHand) listener();
    if ('lines' in next) {
      tell('The running configuration stays as it is.');
      return false;
    }
    config = next.config;
    for (const listener of listeners) listener();
    return true;
  };
  const machine = path.join(path.dirname(file), 'machine.yml');
  const watchers = [
    watchFile(file, refresh),
    watchFile(machine, () => onHand.forEach((listener) => listener())),
  ];
  return {
    ...{ current: () => config, refresh },
    follow: (listener) => void listeners.add(listener),
    onHand: (listener) => void onHand.add(listener),
    close: () => watchers.forEach((watcher) => watcher.close()),
  };
}

const absent = 'absent';

const edited: UnusableNavigator = {
  lines: ['navigator.yml was edited by hand, which is not read: floorcraft status says more.'],
};

function isEdited(file: string): boolean {
  const text = readText(file);
  return typeof text === 'string' && originOf(text) === 'edited';
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? [stat.ino, stat.size, stat.mtimeMs].join(' ') : absent;
}

type Read = { readonly config: Navigator; readonly warnings: readonly string[] };

function read(file: string): Read | UnusableNavigator {
  if (stampOf(file) === absent) return { config: firstNavigator, warnings: [] };
  const name = path.basename(file);
  const text = readText(file);
  if (typeof text !== 'string') return { lines: [`${name} cannot be read: ${text.message}.`] };
  const parsed = parseNavigator(text);
  if ('errors' in parsed) return { lines: findingLines(name, parsed.errors) };
  return { config: parsed.config, warnings: findingLines(name, parsed.warnings) };
}

function readText(file: string): string | Error {
  try {
    return readTextFile(file);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The folder is watched, since a file that is replaced is another file. */
function watchFile(file: string, onChange: () => void): { close(): void } {
  let timer: NodeJS.Timeout | undefined;
  const name = path.basename(file);
  const watcher = watch(path.dirname(file), { persistent: false }, (_event, changed) => {
    if (changed !== null && changed !== name) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, quiet);
  });
  return {
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}

function diff(before: Navigator, after: Navigator): string[] {
  const paths = (config: Navigator): string[] => config.tenants.map((tenant) => tenant.path);
  const [old, young] = [new Set(paths(before)), new Set(paths(after))];
  return [
    ...paths(after)
      .filter((each) => !old.has(each))
      .map((each) => `routes: + ${each}`),
    ...paths(before)
      .filter((each) => !young.has(each))
      .map((each) => `routes: - ${each}`),
  ];
}
