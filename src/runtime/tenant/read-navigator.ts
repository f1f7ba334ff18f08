import { readFileSync } from 'node:fs';
import type { DataFolder } from '../data-folder.ts';
import type { ShowcaseEntry } from '../navigator/navigator-schema.ts';
import { parseNavigator } from '../navigator/parse-navigator.ts';

/** The index's entry of a showcase, as navigator.yml carries it; undefined when it has none. */
export function showcaseEntry(data: DataFolder, key: string): ShowcaseEntry | undefined {
  const parsed = parseNavigator(readFileSync(data.navigator, 'utf8'));
  return 'config' in parsed ? parsed.config.showcases.find((one) => one.key === key) : undefined;
}
