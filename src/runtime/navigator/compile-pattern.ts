import { setFlagsFromString } from 'node:v8';

export type Compiled = { readonly pattern: RegExp } | { readonly problem: string };

// Go's matcher is linear; without this flag a pattern such as (a+)+$ freezes the whole process.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

/** Compiles a pattern in Go's syntax; look-around and back-references exist in neither file. */
export function compilePattern(source: string): Compiled {
  const problem = forbiddenPart(source);
  if (problem) return { problem };
  const { text, flags } = translated(source);
  try {
    return { pattern: new RegExp(text, flags) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: reason.replace(/^Invalid regular expression: /, '') };
  }
}

/**
 * All matches replaced by a template in Go's syntax: `$1`, `${1}`, `${name}`, `$$`; `$1_x` is the
 * group named `1_x`, and a group that does not exist is empty.
 */
export function replaceMatches(pattern: RegExp, text: string, template: string): string {
  return text.replace(pattern, (...found: unknown[]) => {
    const last = found.at(-1);
    const named = typeof last === 'object' && last !== null ? Object.entries(last) : [];
    const groups = new Map<string, unknown>([
      ...found.map((value, index): [string, unknown] => [String(index), value]),
      ...named,
    ]);
    return template.replace(/\$(?:\$|\{\w+\}|\w+)/g, (reference) =>
      reference === '$$' ? '$' : textOf(groups.get(reference.replace(/\W/g, ''))),
    );
  });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function forbiddenPart(source: string): string | undefined {
  const plain = source.replace(/\\\\/g, '');
  if (/\(\?<?[=!]/.test(plain)) return 'look-around is not supported';
  if (/\\[1-9]|\\k/.test(plain)) return 'back-references are not supported';
  return undefined;
}

/** Go's `(?i)` at the start and `(?P<name>`; Unicode classes need a flag here. */
function translated(source: string): { text: string; flags: string } {
  const [prefix = '', letters = ''] = /^\(\?([ims]+)\)/.exec(source) ?? [];
  const text = source.slice(prefix.length).replaceAll('(?P<', '(?<').replace(/\\A/g, '^');
  return { text, flags: `g${letters}${/\\p/i.test(source) ? 'u' : ''}` };
}
