import { readFileSync } from 'node:fs';
import type { DataFolder } from '../data-folder.ts';
import { showcaseEntrySchema, type ShowcaseEntry } from '../navigator/navigator-schema.ts';
import { parseNavigator } from '../navigator/parse-navigator.ts';

/** By this name serve tells a showcase's process its entry. */
export const entryVariable = 'FLOORCRAFT_SHOWCASE';

/**
 * The index's entry of a showcase: what serve knows of it, else what navigator.yml has; undefined
 * when there is none. A file that was harmed by hand keeps no showcase closed.
 */
export function showcaseEntry(data: DataFolder, key: string): ShowcaseEntry | undefined {
  const told = toldEntry();
  if (told?.key === key) return told;
  const parsed = parseNavigator(readFileSync(data.navigator, 'utf8'));
  return 'config' in parsed ? parsed.config.showcases.find((one) => one.key === key) : undefined;
}

function toldEntry(): ShowcaseEntry | undefined {
  const text = process.env[entryVariable];
  return text === undefined ? undefined : showcaseEntrySchema.safeParse(JSON.parse(text)).data;
}
