import { isMap, isNode, isScalar, parseDocument, stringify } from 'yaml';
import type { Document, Pair, YAMLMap } from 'yaml';
import { inline } from '../config-line.ts';
import { isSame, isSettings, nested } from '../settings.ts';

/**
 * The text with a value at a path of keys. As little as possible is written anew: comments, order
 * and the form of everything else stay. The text must be readable and without aliases.
 */
export function withValue(text: string, path: readonly string[], value: unknown): string {
  const document = parseDocument(text);
  const at = placeIn(document, path);
  const below = nested(path.slice(at.length), value);
  document.setIn(at, document.createNode(below));
  return chosen(document, withSpliced(text, { at, below }));
}

/**
 * The text without what stands at a path, and without keys that would have nothing below them but
 * comments: those stay.
 */
export function withoutValue(text: string, path: readonly string[]): string {
  const document = parseDocument(text);
  const highest = withoutLines(text, onlyChildAbove(document, path));
  document.deleteIn(path);
  const hasComments = highest === undefined || commentsIn(highest) < commentsIn(text);
  return chosen(document, hasComments ? withoutLines(text, path) : highest);
}

const commentsIn = (text: string): number => text.split(/^\s*#/m).length;

/** What was spliced, where it means what was wanted; else all of it in the library's own form. */
function chosen(document: Document, spliced: string | undefined): string {
  const isMeant =
    spliced !== undefined && isSame(meaning(parseDocument(spliced)), meaning(document));
  return isMeant ? spliced : document.toString({ lineWidth: 0 });
}

const meaning = (document: Document): unknown =>
  document.errors.length > 0 ? 'unreadable' : withoutEmpty(document.toJS());

/** Keys with nothing below them say nothing. */
function withoutEmpty(value: unknown): unknown {
  if (!isSettings(value)) return value ?? undefined;
  const pairs = Object.entries(value).map(([key, below]) => [key, withoutEmpty(below)] as const);
  const told = pairs.filter(([, below]) => below !== undefined);
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}

/** The path up to the first key that is not there, or that has no keys below it. */
function placeIn(document: Document, path: readonly string[]): readonly string[] {
  const first = path.findIndex((_, end) => !isMap(document.getIn(path.slice(0, end + 1))));
  return first < 0 ? path : path.slice(0, first + 1);
}

function onlyChildAbove(document: Document, path: readonly string[]): readonly string[] {
  const above = path.slice(0, -1);
  const map = above.length > 0 ? document.getIn(above) : undefined;
  return isMap(map) && map.items.length === 1 ? onlyChildAbove(document, above) : path;
}

interface Splice {
  readonly at: readonly string[];
  readonly below: unknown;
}

function withSpliced(text: string, { at, below }: Splice): string | undefined {
  const document = parseDocument(text);
  const map = mapAbove(document, at);
  const key = at.at(-1) ?? '';
  if (map === undefined) return document.contents === null ? appended(text, key, below) : undefined;
  const pair = pairOf(map, key);
  return pair ? replaced(text, pair, below) : inserted(text, map, { key, below });
}

const mapAbove = (document: Document, path: readonly string[]): YAMLMap | undefined => {
  const found = path.length > 1 ? document.getIn(path.slice(0, -1)) : document.contents;
  return isMap(found) ? found : undefined;
};

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);

function appended(text: string, key: string, below: unknown): string {
  const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return start + stringify({ [key]: below }, { lineWidth: 0 });
}

function replaced(text: string, { key, value }: Pair, below: unknown): string | undefined {
  const [, keyEnd] = rangeOf(key);
  const [start, end] = rangeOf(value);
  if (keyEnd === undefined || start === undefined || end === undefined) return undefined;
  const isEmpty = start === end;
  const between = isEmpty ? `${text.slice(keyEnd, start).trimEnd()} ` : text.slice(keyEnd, start);
  return text.slice(0, keyEnd) + between + inline(below) + text.slice(end);
}

function inserted(
  text: string,
  map: YAMLMap,
  { key, below }: { readonly key: string; readonly below: unknown },
): string | undefined {
  const [first] = map.items;
  const last = map.items.at(-1);
  const [from] = rangeOf(first?.key);
  const [, end] =
    [rangeOf(last?.key), rangeOf(last?.value)].findLast((each) => each.length > 0) ?? [];
  if (map.flow === true || from === undefined || end === undefined) return undefined;
  const indent = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  if (indent.trim() !== '') return undefined;
  const lines = stringify({ [key]: below }, { lineWidth: 0 })
    .trimEnd()
    .split('\n');
  const added = lines.map((line) => `${indent}${line}\n`).join('');
  const after = lineEnd(text, end);
  const before = text.slice(0, after);
  return `${before}${before.endsWith('\n') ? '' : '\n'}${added}${text.slice(after)}`;
}

function withoutLines(text: string, path: readonly string[]): string | undefined {
  const document = parseDocument(text);
  const map = mapAbove(document, path);
  const pair = map ? pairOf(map, path.at(-1) ?? '') : undefined;
  const [from] = rangeOf(pair?.key);
  const [, end = rangeOf(pair?.key)[1]] = rangeOf(pair?.value);
  if (map?.flow === true || from === undefined || end === undefined) return undefined;
  return text.slice(0, text.lastIndexOf('\n', from - 1) + 1) + text.slice(lineEnd(text, end));
}

/** Behind the end of the line in which something ends. */
function lineEnd(text: string, end: number): number {
  const found = text[end - 1] === '\n' ? end - 1 : text.indexOf('\n', end);
  return found < 0 ? text.length : found + 1;
}

const rangeOf = (node: unknown): readonly number[] => (isNode(node) && node.range) || [];
