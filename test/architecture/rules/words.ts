import { finding, lineCount } from '../../support/source-tree.ts';
import type { Finding, SourceText } from '../../support/source-tree.ts';

const README_LINES = 80;

/** Letters in brackets keep these patterns from finding themselves. */
const FORBIDDEN: [pattern: RegExp, reason: string][] = [
  [/\/[w]ork\//, 'a path of one machine'],
  [/\/[r]oot\//, 'a path of one machine'],
  [/\/[t]mp\/(research|brief)/, 'a path of one machine'],
  [/\.\.\/[s]hared\//, 'a folder outside the repository'],
  [/registry\.[a-z]+js\.org|registry\.[y]arnpkg|deb\.[d]ebian\.org/, 'the host of a registry'],
  [/"resolved": "[h]ttp/, 'a download address in the lockfile (see .npmrc)'],
];

/** Words that mean something on one machine only. */
export function wordFindings(source: SourceText): Finding[] {
  return source.text.split('\n').flatMap((line, index) => {
    const found = FORBIDDEN.filter(([pattern]) => pattern.test(line));
    return found.map(([, reason]) => finding(source, index + 1, `names ${reason}`));
  });
}

/** A README that is longer than what a newcomer reads at once. */
export function readmeFindings(source: SourceText): Finding[] {
  const count = lineCount(source.text);
  const sentence = `has ${String(count)} lines, ${String(README_LINES)} at most`;
  return count > README_LINES ? [finding(source, count, sentence)] : [];
}
