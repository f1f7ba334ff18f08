import { usage } from '../../../adapters/cli/errors.ts';
import { completionScript, shells } from '../../../adapters/cli/completion-script.ts';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { nearest } from '../../../adapters/cli/nearest.ts';
import { argument, type Verb } from '../verb.ts';

/** `completion`: a script that completes verbs, options and the keys of showcases. */
export const completion: Verb = (call) => {
  const shell = argument(call, 0);
  const known = shells.find((one) => one === shell);
  if (!known) {
    const near = nearest(shell, shells)[0];
    const hint = near === undefined ? `give ${shells.join(', ')}` : `did you mean ${near}?`;
    throw usage(`There is no completion for ${shell}: ${hint}`);
  }
  for (const line of completionScript(known, call.verbs)) call.terminal.out(line);
  return Promise.resolve(exitCodes.ok);
};
