import { exitCodes, type ExitCode } from '../../../adapters/cli/exit-codes.ts';
import { printOne } from '../../../adapters/cli/output.ts';
import { changeMachine } from '../../machine/change/change-machine.ts';
import { withoutValue, withValue } from '../../machine/change/edit-yaml.ts';
import { lineDifference } from '../../machine/change/line-difference.ts';
import { takeEffect } from '../../machine/change/take-effect.ts';
import { keyPath, settingValue } from '../../machine/change/setting-key.ts';
import { valueAt } from '../../machine/settings.ts';
import { readYaml } from '../../navigator/yaml/read-yaml.ts';
import { runningServer } from '../../operator/running-server.ts';
import { argument, flag, readOptions, type Call, type Verb } from '../verb.ts';

/** `config set`: writes a value into machine.yml and has it taken. */
export const setConfig: Verb = async (call) => {
  const path = keyPath(argument(call, 0));
  const value = settingValue(path, argument(call, 1));
  return change(call, path, (text) => withValue(text, path, value));
};

/** `config unset`: takes a setting out; one that is unknown may be taken out where it stands. */
export const unsetConfig: Verb = async (call) => {
  const path = argument(call, 0).split('.');
  return change(call, path, (text) => {
    if (!isIn(text, path)) keyPath(path.join('.'));
    return isIn(text, path) ? withoutValue(text, path) : text;
  });
};

function isIn(text: string, path: readonly string[]): boolean {
  const file = readYaml(text);
  return 'value' in file && valueAt(file.value, path) !== undefined;
}

async function change(
  call: Call,
  path: readonly string[],
  edit: (text: string) => string,
): Promise<ExitCode> {
  const { json, dryRun } = readOptions(call, { dryRun: flag });
  const { data, terminal } = call;
  const { before, after, warnings } = await changeMachine(data, dryRun, edit);
  const key = path.join('.');
  const diff = lineDifference(before, after);
  const value = { key, changed: before !== after, dryRun, file: data.machine, diff };
  const lines = value.changed ? ['machine.yml', ...diff] : ['machine.yml stays as it is.'];
  printOne(terminal, { json, value, lines });
  for (const { sentence } of warnings) if (isAbout(sentence, key)) terminal.talk(sentence);
  if (dryRun || !value.changed) return exitCodes.ok;
  const trouble = await takeEffect(data);
  terminal.talk(trouble ?? whenItHolds(call, key));
  return trouble === undefined ? exitCodes.ok : exitCodes.differs;
}

/** Whether a sentence that begins with a key is about this one, or one above or below it. */
function isAbout(sentence: string, key: string): boolean {
  const [name = ''] = sentence.split(' ', 1);
  return `${key}.`.startsWith(`${name}.`) || name.startsWith(`${key}.`);
}

function whenItHolds({ data }: Call, key: string): string {
  if (!runningServer(data)) return 'It holds when serve starts: floorcraft serve';
  return key === 'server.listen' ? 'It holds when serve is started anew.' : 'It holds now.';
}
