import { parse, stringify } from 'yaml';

/** The command line that sets a value, ready for a shell. */
export function setLine(path: readonly string[], value: unknown): string {
  return `floorcraft config set ${quoted(path.join('.'))} ${quoted(valueText(value))}`;
}

/** The command line that takes a setting away. */
export const unsetLine = (path: readonly string[]): string =>
  `floorcraft config unset ${quoted(path.join('.'))}`;

/** A value as one line of YAML, which `config set` reads as this value again. */
export function valueText(value: unknown): string {
  if (typeof value !== 'string') return inline(value);
  const isPlain = value !== '' && !/^[\s-]|[\p{Cc}]|\s$/u.test(value) && readsAs(value, value);
  return isPlain ? value : JSON.stringify(value);
}

/** A value as it stands behind its key in one line of a file. */
export function inline(value: unknown): string {
  const text = stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
  return text.includes('\n') ? JSON.stringify(value) : text;
}

function readsAs(text: string, value: string): boolean {
  try {
    return parse(text) === value;
  } catch {
    return false;
  }
}

const quoted = (text: string): string =>
  /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
