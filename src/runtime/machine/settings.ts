/** Settings as they stand in a file: keys with values, or with more keys below them. */
export type Settings = Readonly<Record<string, unknown>>;

export const isSettings = (value: unknown): value is Settings =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands at a path of keys; undefined where nothing does. */
export function valueAt(settings: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return settings;
  return isSettings(settings) && Object.hasOwn(settings, key)
    ? valueAt(settings[key], rest)
    : undefined;
}

/** A value below all keys of a path: `{ server: { trust_proxy: true } }`. */
export function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((below, key) => ({ [key]: below }), value);
}

/** The settings below with those above laid over them, key by key; lists are replaced whole. */
export function overlay(below: Settings, above: Settings): Settings {
  const keys = [...new Set([...Object.keys(below), ...Object.keys(above)])];
  return Object.fromEntries(keys.map((key) => [key, laidOver(below[key], above[key])]));
}

function laidOver(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  return isSettings(below) && isSettings(above) ? overlay(below, above) : above;
}

/** Whether two values are the same in a file. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
