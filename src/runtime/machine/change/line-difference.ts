/**
 * What is different between two texts, line by line: `- ` what goes, `+ ` what comes, from the
 * first to the last line that is not the same.
 */
export function lineDifference(before: string, after: string): string[] {
  const [old, young] = [linesOf(before), linesOf(after)];
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  while (start < shorter && old[start] === young[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === young.at(-1 - end)) end += 1;
  return [
    ...old.slice(start, old.length - end).map((line) => `- ${line}`),
    ...young.slice(start, young.length - end).map((line) => `+ ${line}`),
  ];
}

const linesOf = (text: string): string[] =>
  text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
