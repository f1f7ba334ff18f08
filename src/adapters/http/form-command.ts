import { z } from 'zod';

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
 * `number.NAME` a number, `flag.NAME` a checkbox, `list.NAME` several values.
 */
export function formCommand(body: unknown): FormCommand | undefined {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return undefined;
  const fixed = objectOf(parsed.data.data);
  if (!fixed) return undefined;
  const inputs = Object.entries(parsed.data).flatMap(([name, value]) => inputOf(name, value));
  const back = safePath(parsed.data.return);
  return { type: parsed.data.type, data: { ...fixed, ...Object.fromEntries(inputs) }, back };
}

function inputOf(name: string, value: unknown): [string, unknown][] {
  const [kind, ...rest] = name.split('.');
  const field = rest.join('.');
  if (kind === 'list') return [[field, Array.isArray(value) ? value : [value]]];
  if (kind === 'flag') return [[field, value === 'on' || value === 'true']];
  if (typeof value !== 'string' || value.trim() === '') return [];
  if (kind === 'number') return [[field, Number(value)]];
  return kind === 'field' ? [[field, value]] : [];
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function safePath(path: string): string {
  return /^[a-z0-9][\w./?=&%-]*$/i.test(path) && !/\.\.|%2e/i.test(path) ? path : '';
}
