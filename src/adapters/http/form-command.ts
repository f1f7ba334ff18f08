import { z } from 'zod';
import { isBlank } from '../../domain/schema/visible.ts';

const bodySchema = z.looseObject({
  type: z.string().max(60),
  data: z.string().max(20_000).default('{}'),
  return: z.string().max(500).default(''),
});

/** A form read as a command: fixed data from `data`, the rest from the visible inputs. */
export interface FormCommand {
  readonly type: string;
  readonly data: Record<string, unknown>;
  /** The page to come back to, relative to the base; never an address elsewhere. */
  readonly back: string;
}

/**
 * Turns the fields of a form into command data: `field.NAME` is text (left out when empty),
 * `number.NAME` a number, `flag.NAME` a checkbox (`yes.NAME`: only if ticked), `list.NAME` several
 * values, `words.NAME` and `numbers.NAME` text with commas between, `pairs.NAME` words with
 * meanings, `json.NAME` a choice among values of ours. NAME may lead into an object by dots:
 * `number.marking.min`.
 */
export function formCommand(body: unknown): FormCommand | undefined {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return undefined;
  const fixed = objectOf(parsed.data.data);
  if (!fixed) return undefined;
  const inputs = Object.entries(parsed.data).flatMap(([name, value]) => inputOf(name, value));
  const data = inputs.reduce(withInput, fixed);
  return { type: parsed.data.type, data, back: safePath(parsed.data.return) };
}

interface Input {
  readonly path: readonly string[];
  readonly value: unknown;
}

function inputOf(name: string, value: unknown): Input[] {
  const [kind = '', ...path] = name.split('.');
  if (path.length === 0 || path.length > 3 || path.some((part) => part in {})) return [];
  const read = Object.hasOwn(readers, kind) ? readers[kind]?.(value) : undefined;
  return read === undefined ? [] : [{ path, value: read }];
}

/** How each kind of field is read; undefined leaves it out. */
const readers: Readonly<Record<string, ((value: unknown) => unknown) | undefined>> = {
  list: (value) => [value].flat(),
  flag: (value) => value === 'on' || value === 'true',
  /** A box that is left out when it is not ticked, where `false` would be one word too many. */
  yes: (value) => (value === 'on' ? true : undefined),
  field: filled,
  number: (value) => mapped(filled(value), Number),
  words: (value) => mapped(filled(value), parts),
  numbers: (value) => parts(filled(value) ?? '').map(Number),
  pairs: (value) => mapped(filled(value), (text) => parts(text).map(pair)),
  json: (value) => mapped(filled(value), valueOf),
};

function filled(value: unknown): string | undefined {
  return typeof value === 'string' && !isBlank(value) ? value : undefined;
}

function mapped<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text === undefined ? undefined : read(text);
}

function parts(text: string): string[] {
  return text.split(',').flatMap((part) => (isBlank(part) ? [] : [part.trim()]));
}

/** `P = Posture` as a word with its meaning; without a meaning the word stands for itself. */
function pair(text: string): { word: string; meaning: string } {
  const [word = '', ...meaning] = text.split('=').map((part) => part.trim());
  return { word, meaning: meaning.join('=') || word };
}

function withInput(data: Record<string, unknown>, { path, value }: Input): Record<string, unknown> {
  const [name = '', ...rest] = path;
  if (rest.length === 0) return { ...data, [name]: value };
  const inner = z.record(z.string(), z.unknown()).safeParse(data[name]).data ?? {};
  return { ...data, [name]: withInput(inner, { path: rest, value }) };
}

function objectOf(text: string): Record<string, unknown> | undefined {
  return z.record(z.string(), z.unknown()).safeParse(valueOf(text)).data;
}

function safePath(path: string): string {
  return /^[a-z0-9][\w./?=&%-]*$/i.test(path) && !/\.\.|%2e/i.test(path) ? path : '';
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
