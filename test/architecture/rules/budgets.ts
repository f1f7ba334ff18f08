import { posix } from 'node:path';
import { finding, lineCount } from '../../support/source-tree.ts';
import type { Finding, SourceText } from '../../support/source-tree.ts';
import { functionsOf, parse } from '../../support/syntax.ts';
import type { MeasuredFunction } from '../../support/syntax.ts';

const FILE_LINES = 200;
const TEST_FILE_LINES = 250;
const LINE_LENGTH = 100;
const FUNCTION_LINES = 40;
const PARAMETERS = 3;
const FUNCTION_P90 = 15;
const FOLDER_FILES = 12;

/** Files that are too long, and lines that are too wide. */
export function sizeFindings(source: SourceText): Finding[] {
  const bar = /\.test\.tsx?$/.test(source.path) ? TEST_FILE_LINES : FILE_LINES;
  const count = lineCount(source.text);
  const tooLong = `has ${String(count)} lines, ${String(bar)} are allowed`;
  const wide = source.text.split('\n').flatMap((line, index) => {
    const sentence = `is ${String(line.length)} characters wide`;
    return line.length > LINE_LENGTH ? [finding(source, index + 1, sentence)] : [];
  });
  return count > bar ? [finding(source, count, tooLong), ...wide] : wide;
}

/** Functions that are too long or take too much. */
export function functionFindings(source: SourceText): Finding[] {
  return functionsOf(parse(source)).flatMap((measured) => {
    const name = measured.name ?? 'a function';
    const isLong = measured.lines > FUNCTION_LINES && !measured.isSuite;
    const long = `${name} has ${String(measured.lines)} lines, ${String(FUNCTION_LINES)} at most`;
    const many = `${name} takes ${String(measured.parameters.length)} parameters`;
    const sentences = [...(isLong ? [long] : []), ...(takesTooMuch(measured) ? [many] : [])];
    return sentences.map((sentence) => finding(source, measured.line, sentence));
  });
}

/** One finding when a tenth of all named functions is longer than the bar; names the longest. */
export function typicalLengthFindings(sources: SourceText[]): Finding[] {
  const measured = sources.flatMap((source) =>
    functionsOf(parse(source))
      .filter(({ name }) => name !== null)
      .map(({ name, line, lines }) => ({ lines, text: finding(source, line, String(name)) })),
  );
  const longest = measured.sort((a, b) => b.lines - a.lines);
  const p90 = longest[Math.floor(longest.length / 10)]?.lines ?? 0;
  if (p90 <= FUNCTION_P90) return [];
  const worst = longest.slice(0, 10).map(({ lines, text }) => `${text} (${String(lines)})`);
  return [`nine functions of ten have at most ${String(p90)} lines, wanted 15:`, ...worst];
}

/** Folders with more files than one takes in at a glance, unless a reason is given. */
export function folderFindings(paths: string[], reasons: Record<string, string>): Finding[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([folder, count]) => count > FOLDER_FILES && !(folder in reasons))
    .map(([folder, count]) => `${folder} holds ${String(count)} files, 12 at most`);
}

/** Express tells an error handler by its four parameters, the last of them `next`. */
function takesTooMuch({ parameters }: MeasuredFunction): boolean {
  const isErrorHandler = parameters.length === 4 && /^_?next$/.test(parameters[3] ?? '');
  return parameters.length > PARAMETERS && !isErrorHandler;
}
