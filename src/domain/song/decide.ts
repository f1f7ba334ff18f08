import type { Deciders } from '../decision.ts';
import type { EntrySlices } from '../entry/state.ts';
import { refuse } from '../refusal.ts';
import { openRefusal } from '../showcase/decide.ts';
import type { ShowcaseSlices } from '../showcase/state.ts';
import type { songCommands } from './commands.ts';
import type { Song, SongSlices } from './state.ts';

type Slices = SongSlices & EntrySlices & ShowcaseSlices;

/** So many songs can take turns in one dance. */
const mostSongs = 100;

export const decideSong: Deciders<typeof songCommands, Slices> = {
  ChooseSong: ({ entry, ...words }, { state }) => {
    const found = state.get('entry', entry);
    if (!found) return refuse('NotFound', { what: 'entry' });
    const contest = state.get('contest', found.contest);
    if (contest?.style !== 'solo')
      return refuse('NotDancedAlone', { contest: contest?.title ?? found.contest });
    const song = songOf(words);
    const before = state.get('song', entry);
    if (before && isSame(before, song)) return [];
    const chosen = { type: 'SongChosen', subject: `song/${entry}`, data: { entry, ...song } };
    return openRefusal(state) ?? [chosen];
  },
  DropSong: ({ entry }, { state }) => {
    if (!state.get('song', entry)) return [];
    const dropped = { type: 'SongDropped', subject: `song/${entry}`, data: { entry } };
    return openRefusal(state) ?? [dropped];
  },
  AddDanceSong: ({ song, dance, ...words }, { state }) => {
    const songs = state.get('playlist', dance)?.songs ?? [];
    if (songs.some((one) => one.song === song)) return refuse('AlreadyExists', { what: 'song' });
    if (songs.length >= mostSongs) return refuse('TooManySongs', { dance, most: mostSongs });
    const data = { song, dance, ...songOf(words) };
    const added = { type: 'DanceSongAdded', subject: `playlist/${dance}`, data };
    return openRefusal(state) ?? [added];
  },
  RemoveDanceSong: ({ song, dance }, { state }) => {
    const songs = state.get('playlist', dance)?.songs ?? [];
    if (!songs.some((one) => one.song === song)) return [];
    const data = { song, dance };
    const removed = { type: 'DanceSongRemoved', subject: `playlist/${dance}`, data };
    return openRefusal(state) ?? [removed];
  },
};

interface SongWords {
  readonly title: string;
  readonly artist?: string | undefined;
  readonly file?: Song['file'] | undefined;
}

function songOf({ title, artist, file }: SongWords): Song {
  return { title, artist: artist ?? null, file: file ?? null };
}

function isSame(a: Song, b: Song): boolean {
  return a.title === b.title && a.artist === b.artist && a.file?.blob === b.file?.blob;
}
