import { exitCodes, type ExitCode } from './exit-codes.ts';

/** Ends a verb: one sentence for the operator, and the exit code for scripts. */
export class Failure extends Error {
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, sentence: string) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** Something was asked in a way that cannot be understood. */
export function usage(sentence: string): Failure {
  return new Failure(exitCodes.usage, sentence);
}

/** Something that was named is not there; `near` are names it may have meant. */
export function notFound(sentence: string, near: readonly string[] = []): Failure {
  const hint = near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`;
  return new Failure(exitCodes.notFound, `${sentence}${hint}`);
}

/** The exit code of whatever ended a verb. */
export function exitCodeOf(error: unknown): ExitCode {
  const stated = error instanceof Error && 'exitCode' in error ? error.exitCode : undefined;
  return Object.values(exitCodes).find((code) => code === stated) ?? exitCodes.failed;
}

/** What went wrong, in words for an operator. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
