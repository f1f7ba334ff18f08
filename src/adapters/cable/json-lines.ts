import type { Socket } from 'node:net';
import type { z } from 'zod';
import { parseLine } from '../../domain/live/lines.ts';

/** A line longer than this comes from no program of ours. */
const longestLine = 16 * 1024 * 1024;

/** Calls `onLine` for every line of JSON; a line that does not fit the schema ends the socket. */
export function readJsonLines<T>(
  socket: Socket,
  schema: z.ZodType<T>,
  onLine: (line: T) => void,
): void {
  const ended = splitLines();
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const { lines, rest } = ended(chunk);
    const fits = lines.every((line) => deliver(line, schema, onLine));
    if (!fits || rest > longestLine) socket.destroy();
  });
}

export function writeJsonLine(socket: Socket, line: object): void {
  socket.write(`${JSON.stringify(line)}\n`);
}

/** The lines that a chunk ends, and the length of the one it begins. */
function splitLines(): (chunk: string) => { lines: string[]; rest: number } {
  let pieces: string[] = [];
  let rest = 0;
  return (chunk) => {
    const [first = '', ...more] = chunk.split('\n');
    pieces.push(first);
    rest += first.length;
    const lines: string[] = [];
    for (const begun of more) {
      lines.push(pieces.join(''));
      pieces = [begun];
      rest = begun.length;
    }
    return { lines, rest };
  };
}

function deliver<T>(text: string, schema: z.ZodType<T>, onLine: (line: T) => void): boolean {
  const line = parseLine(text, schema);
  if (line !== null) onLine(line);
  return line !== null;
}
