import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One text file of the repository: its path from the root, with slashes. */
export type SourceText = { path: string; text: string };

/** What a rule found: `path:line sentence`. */
export type Finding = string;

export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** All files below a folder ('' is the whole repository) that git would keep, sorted by path. */
export function readTree(folder: string, pattern = /./): SourceText[] {
  const paths = pathsBelow(folder).filter((path) => pattern.test(path));
  return paths.map(readOnce);
}

/** A file is the same object for every rule, so that it is parsed once. */
function readOnce(path: string): SourceText {
  const known = texts.get(path) ?? { path, text: readFileSync(join(repositoryRoot, path), 'utf8') };
  texts.set(path, known);
  return known;
}

const texts = new Map<string, SourceText>();

/** Words a finding so that an editor opens the place. */
export const finding = (source: SourceText, line: number, sentence: string): Finding =>
  `${source.path}:${String(line)} ${sentence}`;

/** The number of lines of a text; the last newline ends a line and begins none. */
export const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;

function pathsBelow(folder: string): string[] {
  if (!statSync(join(repositoryRoot, folder), { throwIfNoEntry: false })) return [];
  const entries = readdirSync(join(repositoryRoot, folder), { withFileTypes: true });
  const kept = entries.filter((entry) => !isIgnored(entry.name, entry.isDirectory()));
  const sorted = kept.sort((a, b) => (a.name < b.name ? -1 : 1));
  return sorted.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return pathsBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/** .gitignore here knows `folder/`, `*.ending` and plain names; git's own folder is added. */
function isIgnored(name: string, isFolder: boolean): boolean {
  if (name === '.git') return true;
  return ignorePatterns.some((pattern) => {
    if (pattern.endsWith('/')) return isFolder && name === pattern.slice(0, -1);
    return pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name === pattern;
  });
}

const ignorePatterns = readFileSync(join(repositoryRoot, '.gitignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '');
