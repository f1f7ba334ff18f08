import { parse } from 'yaml';
import { usage } from '../../../adapters/cli/errors.ts';
import { nearest } from '../../../adapters/cli/nearest.ts';
import { schemaAt, valueNames } from '../../navigator/yaml/schema-keys.ts';
import { complaintAbout, machineSchema } from '../parse-machine.ts';

/** The path of keys that a setting's name is. Fails naming the nearest that is known. */
export function keyPath(name: string): string[] {
  const keys = name.split('.');
  if (keys[0] === 'floorcraft')
    throw usage(`${name} comes from the administration: see floorcraft tenant and user.`);
  if (keys.includes('') || schemaAt(machineSchema, keys) === undefined)
    throw usage(`The key ${name} is unknown: ${hintFor(name)}`);
  return keys;
}

/** A value as it was typed: as YAML where that fits the key, else as the text that it is. */
export function settingValue(path: readonly string[], typed: string): unknown {
  const value = asYaml(typed);
  const complaint = value === undefined ? undefined : complaintAbout(path, value);
  if (value !== undefined && complaint === undefined) return value;
  const asText = complaintAbout(path, typed);
  if (asText === undefined) return typed;
  throw usage(complaint ?? asText);
}

/** A name may lack its beginning: `trust_proxy`, `pools.timeout`. */
function hintFor(name: string): string {
  const known = valueNames(machineSchema);
  const [near] = nearest(name, known.flatMap(endsOf), 1);
  const meant = near === undefined ? undefined : known.find((one) => endsOf(one).includes(near));
  if (meant !== undefined) return `did you mean ${meant}?`;
  const sections = [...new Set(known.map((each) => each.split('.', 1).join()))];
  return `it begins with one of ${sections.join(', ')}.`;
}

/** `a.b.c`, `b.c`, `c`. */
function endsOf(name: string): string[] {
  const words = name.split('.');
  return words.map((_, start) => words.slice(start).join('.'));
}

/** Undefined where it is no value in YAML. */
function asYaml(typed: string): unknown {
  try {
    const value: unknown = parse(typed);
    return value ?? undefined;
  } catch {
    return undefined;
  }
}
