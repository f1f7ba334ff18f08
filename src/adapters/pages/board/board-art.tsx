import type { VNode } from 'preact';
import { pictureLight } from '../../../domain/screen/picture/veil.ts';
import type { Art } from '../../../domain/screen/shows.ts';
import type { View } from '../view.ts';
import { themeIn } from './theme.tsx';

/** What lies behind a board, so dim that it never competes with what is written. */
export function BoardArt({ view }: { view: View }): VNode | null {
  const { art, picture } = themeIn(view);
  if (picture !== null) return <Picture view={view} picture={picture} />;
  if (art === 'none' || art === 'picture') return null;
  return (
    <svg class="board-art" viewBox="0 0 160 90" preserveAspectRatio="xMidYMid slice" aria-hidden>
      <path d={drawings[art]} />
    </svg>
  );
}

/**
 * The picture under its veil: a board is black, so letting a part of the light through is the veil.
 * It is a background and no element of its own, so that where it does not come nothing stands in
 * its place.
 */
function Picture({ view, picture }: { view: View; picture: string }): VNode {
  const address = `${view.base}pictures/${picture}`;
  const style = `opacity:${String(pictureLight)};background-image:url(${address})`;
  return <div class="board-art board-picture" style={style} aria-hidden />;
}

const rings = [18, 30, 42, 54, 66].map(
  (radius) => `M${160 - radius} 90a${radius} ${radius} 0 0 1 ${2 * radius} 0`,
);

const drawings: Readonly<Record<Exclude<Art, 'none' | 'picture'>, string>> = {
  rings: rings.join(''),
  ribbon: 'M-5 70C30 20 60 110 95 55S150 20 170 50M-5 78C30 28 60 118 95 63S150 28 170 58',
  steps: 'M0 84h20v-12h20v-12h20v-12h20v-12h20v-12h20v-12h20v-12h20',
};
