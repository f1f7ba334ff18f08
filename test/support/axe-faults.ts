import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const palettes = ['light', 'dark'] as const;

/** The rules of those levels that look at colours; a palette changes nothing else. */
const colours = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core finds on the page as it stands, one line for each element; in the dark palette
 * only what colours can do.
 */
export async function faultsIn(page: Page, palette: (typeof palettes)[number]): Promise<string[]> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: palette },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  // Evaluated, not added as an element: the pages' policy takes no script but their own.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe);
  const runOnly = palette === 'dark' ? colours : levels;
  // What holds is not described, and no element is: that would be most of the work.
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'], selectors: false });
  const found: unknown = await page.evaluate(`
    axe.run(document, ${options}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => id + ' ' + html.slice(0, 160))))`);
  const lines: readonly unknown[] = Array.isArray(found) ? found : ['axe-core did not answer'];
  return lines.map((line) => `${page.url()} ${palette}: ${String(line)}`);
}
