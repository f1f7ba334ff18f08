import { isMap, isScalar, isSeq } from 'yaml';
import type { Document, LineCounter, Pair } from 'yaml';

export interface FoundKey {
  /** `applications.tenants[].root` */
  readonly name: string;
  readonly line: number;
  readonly value: unknown;
}

/** The line (from 1) of what a path of keys and indexes leads to; of its last known part. */
export function lineAt(
  document: Document,
  path: readonly PropertyKey[],
  lines: LineCounter,
): number {
  let node: unknown = document.contents;
  let line = 1;
  for (const part of path) {
    const pair = isMap(node) ? node.items.find((each) => keyName(each) === part) : undefined;
    const item = isSeq(node) && typeof part === 'number' ? node.items[part] : undefined;
    line = lineOf(pair ? pair.key : item, lines) ?? line;
    node = pair ? pair.value : item;
  }
  return line;
}

/** Every key of the document with its full name and line. */
export function keysOf(document: Document, lines: LineCounter): FoundKey[] {
  const below = (node: unknown, name: string): FoundKey[] => {
    if (isSeq(node)) return node.items.flatMap((item) => below(item, `${name}[]`));
    if (!isMap(node)) return [];
    return node.items.flatMap((pair) => {
      const full = name ? `${name}.${keyName(pair)}` : keyName(pair);
      const value = isScalar(pair.value) ? pair.value.value : undefined;
      return [
        { name: full, line: lineOf(pair.key, lines) ?? 1, value },
        ...below(pair.value, full),
      ];
    });
  };
  return below(document.contents, '');
}

const keyName = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

function lineOf(node: unknown, lines: LineCounter): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  const offset: unknown = Array.isArray(range) ? range[0] : undefined;
  return typeof offset === 'number' ? lines.linePos(offset).line : undefined;
}
