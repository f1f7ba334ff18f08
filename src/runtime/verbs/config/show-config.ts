import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { type Column, printList } from '../../../adapters/cli/output.ts';
import type { DataFolder } from '../../data-folder.ts';
import { publicAddress } from '../../operator/running-server.ts';
import { readOptions, type Verb } from '../verb.ts';
import { routingSettings, type Setting } from './routing-settings.ts';

const columns: readonly Column<Setting>[] = [
  { title: 'SETTING', value: ({ setting }) => setting },
  { title: 'VALUE', value: ({ value }) => value },
  { title: 'ORIGIN', value: ({ origin }) => origin },
];

/** `config show`: every setting with its value and where it comes from; secrets stay hidden. */
export const showConfig: Verb = async (call) => {
  const { json } = readOptions(call, {});
  const { rows, problems } = routingSettings(call.data);
  const all = [...settings(call.data), ...rows];
  await printList(call.terminal, { rows: all, columns, json, empty: '' });
  for (const line of problems) call.terminal.talk(line);
  return problems.length > 0 ? exitCodes.differs : exitCodes.ok;
};

function settings(data: DataFolder): Setting[] {
  return [
    { ...fromEnvironment('FLOORCRAFT_DATA'), value: data.root },
    fromEnvironment('PORT'),
    fromEnvironment('FLOORCRAFT_URL', publicAddress(data)),
    secret(data),
    fromEnvironment('FLOORCRAFT_TLS_CERT'),
    fromEnvironment('FLOORCRAFT_TLS_KEY'),
    fromEnvironment('FLOORCRAFT_LOG', 'info'),
    fromEnvironment('FLOORCRAFT_STARTUP_TIMEOUT'),
    fromEnvironment('FLOORCRAFT_SILENCE_TIMEOUT', '15s'),
    hidden(fromEnvironment('REDIS_URL')),
  ];
}

function fromEnvironment(setting: string, otherwise: string | null = null): Setting {
  const value = process.env[setting];
  if (value !== undefined && value !== '') return { setting, value, origin: 'environment' };
  return { setting, value: otherwise, origin: 'default' };
}

function secret(data: DataFolder): Setting {
  const given = fromEnvironment('FLOORCRAFT_SECRET');
  if (given.value !== null) return { ...given, value: '(hidden)' };
  return { ...given, value: '(hidden)', origin: `secret.key in ${data.root}` };
}

/** An address may carry a password. */
function hidden(given: Setting): Setting {
  return { ...given, value: given.value?.replace(/\/\/[^@/]*@/, '//(hidden)@') ?? null };
}
