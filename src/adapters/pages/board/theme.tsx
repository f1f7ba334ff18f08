import type { VNode } from 'preact';
import { theTheme, usualTheme, type ThemeState } from '../../../domain/screen/state.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import type { AnyView } from '../links.ts';
import type { View } from '../view.ts';

/** The colours and the drawing a showcase chose; the index has the usual ones. */
export function themeIn(view: AnyView): ThemeState {
  if (!('showcase' in view)) return usualTheme;
  return view.rows.get(sliceTables.theme, theTheme) ?? usualTheme;
}

/** The chosen accents for both palettes; nothing where the usual ones stand. */
export function ThemeStyle({ view }: { view: AnyView }): VNode | null {
  const { accent, dark } = themeIn(view);
  if (accent === null && dark === null) return null;
  const light = accent === null ? '' : `:root{--accent:${accent}}`;
  const night = dark === null ? '' : `@media (prefers-color-scheme:dark){:root{--accent:${dark}}}`;
  return <style dangerouslySetInnerHTML={{ __html: light + night }} />;
}

/** The same for a board, which is black in both palettes: it changes with the board, live. */
export function boardStyle(view: View): string {
  const { dark, counter } = themeIn(view);
  const accent = dark === null ? '' : `--accent:${dark};`;
  return accent + (counter === null ? '' : `--counter:${counter};`);
}
