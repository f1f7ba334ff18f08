/** What a verb's exit code says to scripts (design: command line). */
export const exitCodes = {
  ok: 0,
  failed: 1,
  usage: 2,
  notFound: 3,
  busy: 4,
  differs: 5,
  notRunning: 6,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** One line for the end of every help text. */
export const exitCodesLine =
  'Exit codes: 0 ok, 1 failed, 2 usage, 3 not found, 4 busy, 5 differs, 6 not running, ' +
  '130 interrupted.';
