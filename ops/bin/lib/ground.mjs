import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A path inside the repository, from its words. */
export const inRoot = (...words) => join(root, ...words);

/** Tells a person what is about to happen; talk goes to stderr. */
export const say = (sentence) => process.stderr.write(`${sentence}\n`);

/** Ends the program with one sentence and the one command that mends it. */
export function giveUp(sentence, command) {
  say(sentence);
  if (command) say(`To mend it: ${command}`);
  process.exit(1);
}

/** The words before a command that make it run as root; null when there is no way. */
export function asRoot(run) {
  if (process.getuid?.() === 0) return [];
  return run('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

/** `sudo ` where a person has to write it. */
export const sudoPrefix = () => (process.getuid?.() === 0 ? '' : 'sudo ');
