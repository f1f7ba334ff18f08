/** Where a verb speaks: data to standard output, talk to standard error. */
export interface Terminal {
  /** Writes a line of data. */
  out(line: string): void;
  /** Writes a line of talk. */
  talk(line: string): void;
  /** Replaces the current line of talk; only where `talksToPerson`. */
  retalk(line: string): void;
  /** From now on a line that nobody takes is lost, and ends nothing: for a process that serves. */
  outlive(): void;
  /** What comes in on standard input. */
  readonly input: AsyncIterable<string | Uint8Array>;
  readonly isTerminal: boolean;
  readonly talksToPerson: boolean;
  /** Columns of the window. */
  readonly width: number;
  readonly colour: boolean;
}

/** The terminal, or the pipes, this process was started with. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  stdout.on('error', endWithReader);
  return {
    out: (line) => void stdout.write(`${line}\n`),
    talk: (line) => void stderr.write(`${line}\n`),
    retalk: (line) => void stderr.write(`\r\u001b[2K${line}`),
    outlive: () => {
      stdout.off('error', endWithReader);
      for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
    },
    input: stdin,
    isTerminal: stdout.isTTY,
    talksToPerson: stderr.isTTY,
    width: stdout.isTTY ? stdout.columns : 0,
    colour: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  };
}

/** A reader such as `head` that has seen enough is no failure. */
function endWithReader(error: NodeJS.ErrnoException): never {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
}
