import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { isSettings, type Settings } from '../machine/settings.ts';

const heading = [
  '# Written by Floorcraft from its administration and from machine.yml. What is changed here by',
  '# hand is not read: it is put aside. Change settings with: floorcraft config set KEY VALUE',
  '',
].join('\n');
const settingsMark = '# settings ';
const sumLine = /^# sum ([0-9a-f]{64})\r?\n/m;

/** A navigator.yml with the settings that it was made from, and a sum by which edits are seen. */
export function generatedText(content: Settings, settings: Settings): string {
  const body = stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });
  const told = `${settingsMark}${JSON.stringify(settings)}\n`;
  return `${heading}${told}# sum ${sumOf(`${heading}${told}${body}`)}\n${body}`;
}

/** `made`: as this program wrote it. `edited`: written by it, then changed. `foreign`: neither. */
export function originOf(text: string): 'made' | 'edited' | 'foreign' {
  const [line, sum] = sumLine.exec(text) ?? [];
  if (line === undefined) return 'foreign';
  return sumOf(text.replace(line, '')) === sum ? 'made' : 'edited';
}

/** The settings that a file was made from; none where it does not say. */
export function settingsBehind(text: string): Settings {
  const line = text.split(/\r?\n/, 8).find((each) => each.startsWith(settingsMark));
  try {
    const found: unknown = JSON.parse(line?.slice(settingsMark.length) ?? '{}');
    return isSettings(found) ? found : {};
  } catch {
    return {};
  }
}

/** What the versions before machine.yml wrote of the same rows. */
export function isOfOlderVersion(text: string, content: Settings): boolean {
  const body = stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });
  return text === `${olderHeading}${body}`;
}

const olderHeading =
  '# Written by Floorcraft from its administration; what is written here by hand is replaced.\n';

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');
