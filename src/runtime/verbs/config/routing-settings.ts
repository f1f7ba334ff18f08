import type { DataFolder } from '../../data-folder.ts';
import { valueText } from '../../machine/config-line.ts';
import { inEffect } from '../../machine/hand-changes.ts';
import { readIfThere } from '../../machine/kept-edits.ts';
import { readMachine } from '../../machine/parse-machine.ts';
import { isSettings, overlay, valueAt, type Settings } from '../../machine/settings.ts';
import { settingsBehind } from '../../navigator/generated-text.ts';
import { findingLines, readYaml } from '../../navigator/yaml/read-yaml.ts';

/** A setting, its value, and where that comes from. */
export interface Setting {
  readonly setting: string;
  readonly value: string | null;
  readonly origin: string;
}

/** Defaults that are not written into navigator.yml. */
const unwritten: Settings = {
  server: { hostname: '', trust_proxy: false },
  maintenance: { enabled: false, page: '/503.html' },
  routes: { redirects: [] },
};

/** These go before what is set in a file. */
const fromEnvironment: Readonly<Record<string, string>> = {
  'server.listen': 'PORT',
  'applications.startup_timeout': 'FLOORCRAFT_STARTUP_TIMEOUT',
};

/** What navigator.yml is made from; where machine.yml has an error, what ran before, and why. */
export function routingSettings(data: DataFolder): {
  readonly rows: Setting[];
  readonly problems: string[];
} {
  const navigator = readIfThere(data.navigator) ?? '';
  const machine = readMachine(data.machine);
  const isBad = 'errors' in machine;
  const set = isBad ? settingsBehind(navigator) : machine.settings;
  const problems = isBad ? findingLines('machine.yml', machine.errors) : [];
  const all = overlay(unwritten, inEffect(set));
  return { rows: [...valuesIn(all, set, []), ...administration(navigator)], problems };
}

function valuesIn(all: Settings, set: Settings, above: readonly string[]): Setting[] {
  return Object.entries(all).flatMap(([key, value]): Setting[] => {
    const path = [...above, key];
    if (value === undefined) return [];
    if (isSettings(value)) return valuesIn(value, set, path);
    return [settingOf(path.join('.'), value, valueAt(set, path) !== undefined)];
  });
}

function settingOf(setting: string, value: unknown, isSet: boolean): Setting {
  const given = process.env[fromEnvironment[setting] ?? ''];
  if (given) return { setting, value: given, origin: 'environment' };
  const text = typeof value === 'string' ? value : valueText(value);
  return { setting, value: text, origin: isSet ? 'machine.yml' : 'default' };
}

/** What the administration says: the showcases that are routed, and how many people may sign in. */
function administration(text: string): Setting[] {
  const file = readYaml(text);
  const value = 'value' in file ? file.value : undefined;
  const [showcases, users] = ['showcases', 'users'].map((key) =>
    listAt(value, ['floorcraft', key]),
  );
  const routed = (showcases ?? []).map((each) => ({
    setting: 'applications.tenants',
    value: `/showcase/${String(valueAt(each, ['path']))}`,
    origin: 'index',
  }));
  const people = { setting: 'floorcraft.users', value: `${users?.length ?? 0}`, origin: 'index' };
  return [...routed, people];
}

function listAt(value: unknown, path: readonly string[]): unknown[] {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
}
