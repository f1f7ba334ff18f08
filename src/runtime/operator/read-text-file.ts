import { readFileSync } from 'node:fs';
import { utf8Text, wrongFile } from '../../domain/file/utf8-text.ts';

/** The text of a file that a person wrote. Throws the system's error, or what it is not. */
export function readTextFile(file: string): string {
  const { text, wrong } = utf8Text(readFileSync(file));
  if (wrong !== undefined) throw new Error(wrongFile(wrong).replace(/\.$/, ''));
  return text;
}
