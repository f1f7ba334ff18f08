import { fileProblem, type FileProblem } from './file-problem.ts';

/** Reads JSON, and tells a text that was cut off from one that is wrong. */
export function parseJson(text: string): { readonly value: unknown } | FileProblem {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    if (isCutOff(text)) return fileProblem('FileTruncated', { length: text.length });
    const what = error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'unreadable';
    return fileProblem('FileNotJson', { what });
  }
}

/** Cut off: all brackets match as far as the text goes, but some of them are still open. */
function isCutOff(text: string): boolean {
  const withoutStrings = text.replace(/"(?:[^"\\]|\\.)*"/gs, '');
  const [outside = '', inString] = withoutStrings.split('"', 2);
  const open: string[] = [];
  for (const bracket of outside.match(/[{}[\]]/g) ?? []) {
    if (bracket === '{') open.push('}');
    else if (bracket === '[') open.push(']');
    else if (open.pop() !== bracket) return false;
  }
  return open.length > 0 || inString !== undefined || text.trim() === '';
}
