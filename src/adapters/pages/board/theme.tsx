import type { VNode } from 'preact';
import type { Art } from '../../../domain/screen/shows.ts';
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

/** The drawing behind a board: lines so dim that they never compete with what is written. */
export function BoardArt({ view }: { view: View }): VNode | null {
  const { art } = themeIn(view);
  if (art === 'none') return null;
  return (
    <svg class="board-art" viewBox="0 0 160 90" preserveAspectRatio="xMidYMid slice" aria-hidden>
      <path d={drawings[art]} />
    </svg>
  );
}

const rings = [18, 30, 42, 54, 66].map(
  (radius) => `M${160 - radius} 90a${radius} ${radius} 0 0 1 ${2 * radius} 0`,
);

const drawings: Readonly<Record<Exclude<Art, 'none'>, string>> = {
  rings: rings.join(''),
  ribbon: 'M-5 70C30 20 60 110 95 55S150 20 170 50M-5 78C30 28 60 118 95 63S150 28 170 58',
  steps: 'M0 84h20v-12h20v-12h20v-12h20v-12h20v-12h20v-12h20v-12h20',
};
