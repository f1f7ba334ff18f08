import type { z } from 'zod';
import type { Evolvers } from '../decision.ts';
import type { Draft } from '../state-map.ts';
import type { songFileSchema } from './commands.ts';
import type { songEvents } from './events.ts';

export type SongFile = z.infer<typeof songFileSchema>;

/** What is played: its words, and the file where there is one. */
export interface Song {
  readonly title: string;
  readonly artist: string | null;
  readonly file: SongFile | null;
}

/** The song of a solo, by entry. */
export interface SongState extends Song {
  readonly entry: string;
}

export interface DanceSong extends Song {
  readonly song: string;
}

/** The songs of a dance, by its name: its heats take them in turn. */
export interface PlaylistState {
  readonly dance: string;
  readonly songs: readonly DanceSong[];
}

export interface SongSlices {
  song: SongState;
  playlist: PlaylistState;
}

export const evolveSong: Evolvers<typeof songEvents, SongSlices> = {
  SongChosen: ({ data }, state) => {
    state.set('song', data.entry, data);
  },
  SongDropped: ({ data }, state) => {
    state.remove('song', data.entry);
  },
  DanceSongAdded: ({ data: { dance, ...song } }, state) => {
    keepSongs(state, dance, (songs) => [...songs, song]);
  },
  DanceSongRemoved: ({ data: { dance, song } }, state) => {
    keepSongs(state, dance, (songs) => songs.filter((one) => one.song !== song));
  },
};

function keepSongs(
  state: Draft<SongSlices>,
  dance: string,
  change: (before: readonly DanceSong[]) => readonly DanceSong[],
): void {
  const songs = change(state.get('playlist', dance)?.songs ?? []);
  if (songs.length === 0) state.remove('playlist', dance);
  else state.set('playlist', dance, { dance, songs });
}
