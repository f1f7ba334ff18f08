import { standardContent } from '../navigator/generate-navigator.ts';
import { settingsBehind } from '../navigator/generated-text.ts';
import { readYaml } from '../navigator/yaml/read-yaml.ts';
import type { Unreadable } from '../navigator/yaml/read-yaml.ts';
import { isSame, isSettings, overlay, type Settings } from './settings.ts';
import { addedToTenants, tenantsIn } from './tenant-settings.ts';

/** One setting that somebody changed by hand; `value` is undefined where it was taken away. */
export interface HandChange {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** What was changed in a navigator.yml since it was made: settings alone, never the showcases. */
export function handChanges(text: string): readonly HandChange[] | Unreadable {
  const file = readYaml(text);
  if ('errors' in file) return file;
  if (!isSettings(file.value)) return [];
  return changes(settable(inEffect(settingsBehind(text))), settable(file.value), []);
}

/** What stands in navigator.yml with these settings, besides what is the administration's. */
export function inEffect(settings: Settings): Settings {
  const tenants = addedToTenants(tenantsIn(settings));
  const ours = overlay(standardContent({ showcases: [], users: [] }), settings);
  return settable(overlay(ours, { applications: { tenants } }));
}

/** A file without what the administration says in it. */
function settable({ floorcraft: _, ...sections }: Settings): Settings {
  const added = addedToTenants(tenantsIn(sections));
  const tenants = added.length > 0 ? added : undefined;
  const { applications } = sections;
  const rest = isSettings(applications) ? applications : {};
  return { ...sections, applications: { ...rest, tenants } };
}

function changes(base: Settings, edited: Settings, above: readonly string[]): HandChange[] {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(edited)])];
  return keys.flatMap((key) => {
    const path = [...above, key];
    const [before, after] = [base[key], edited[key]];
    if (isSame(before, after)) return [];
    if (after === undefined && isSettings(before)) return changes(before, {}, path);
    if (isSettings(after) && isNamed(after))
      return changes(isSettings(before) ? before : {}, after, path);
    return [{ path, value: after }];
  });
}

/** Whether each value below can be named by a path of keys. */
const isNamed = (settings: Settings): boolean =>
  Object.keys(settings).every((key) => key !== '' && !/[.\s]/.test(key));
