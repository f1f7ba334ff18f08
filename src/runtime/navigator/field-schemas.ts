import { z } from 'zod';
import { compilePattern } from './compile-pattern.ts';
import { parseDuration } from './parse-duration.ts';

/** A duration as text, read as milliseconds; not negative. */
export const duration = z.union([z.string(), z.int()]).transform((value, context) => {
  const milliseconds = parseDuration(String(value));
  if (milliseconds !== undefined && milliseconds >= 0) return milliseconds;
  const message = `${JSON.stringify(value)} is no duration: write one such as 300ms, 1h30m or 7d`;
  context.issues.push({ code: 'custom', message, input: value });
  return z.NEVER;
});

/** A regular expression in Go's syntax. */
export const pattern = z.string().transform((value, context) => {
  const compiled = compilePattern(value);
  if ('pattern' in compiled) return compiled.pattern;
  const message = `${value} is no usable regular expression: ${compiled.problem}`;
  context.issues.push({ code: 'custom', message, input: value });
  return z.NEVER;
});

export const port = z.int().min(1, 'a port is 1 to 65535').max(65535, 'a port is 1 to 65535');

/** `3000`, `"3000"`, or `127.0.0.1:3000` to be reached on one address only. */
export const listen = z.union([z.int(), z.string()]).transform((value, context) => {
  const [, host, digits] = /^(?:(.*):)?(\d{1,9})$/.exec(String(value)) ?? [];
  const number = port.safeParse(Number(digits));
  if (number.success) return { port: number.data, ...(host ? { host: unbracketed(host) } : {}) };
  const message = `${JSON.stringify(value)} is no port: write 1 to 65535, or ADDRESS:PORT`;
  context.issues.push({ code: 'custom', message, input: value });
  return z.NEVER;
});

/** A size in bytes with an optional K, M, G or T. */
export const size = z.union([
  z.int().min(0),
  z.string().regex(/^\d+(\.\d+)?\s*[KMGT]?i?B?$/i, 'write a size such as 768M or 1.5G'),
]);

/** The path of a page: begins with a slash. */
export const urlPath = z.string().regex(/^\/[^\s?#]*$/, 'a path begins with / and has no spaces');

/** The path of a tenant or root, ending in a slash as the rules of matching want it. */
export const prefix = urlPath.transform((path) => (path.endsWith('/') ? path : `${path}/`));

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** Names and texts, as environment variables are given. */
export const texts = z.record(z.string(), scalar);

const unbracketed = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');
