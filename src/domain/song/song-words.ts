import type { Song } from './state.ts';

/** "Paper Lanterns" by The Inventors; without an artist only the title. */
export function songWords({ title, artist }: Pick<Song, 'title' | 'artist'>): string {
  return artist === null ? `"${title}"` : `"${title}" by ${artist}`;
}
