import type { DanceSong } from '../../../domain/song/state.ts';

/** A free id such as `song-3`; two who add at once get a refusal, never a mix-up. */
export function freshSong(songs: readonly DanceSong[]): string {
  const taken = new Set(songs.map(({ song }) => song));
  let number = songs.length + 1;
  while (taken.has(`song-${String(number)}`)) number += 1;
  return `song-${String(number)}`;
}
