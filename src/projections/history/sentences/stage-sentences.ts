import { showsWords } from '../../../domain/screen/screen-words.ts';
import { songWords } from '../../../domain/song/song-words.ts';
import type { SentencesOf } from './telling.ts';

/** What happened to screens and songs, one sentence per event type. */
export const stageSentences: SentencesOf<StageEvent> = {
  ScreenDirected: ({ data }, { labels }) => {
    const shows = showsWords(data.shows, (contest) => labels.contest(contest));
    return `Screen ${data.screen} shows ${shows} (${data.layout}).`;
  },
  ScreenRemoved: ({ data }) => `Screen ${data.screen} removed.`,
  ScreenPaused: ({ data }) => `Screen ${data.screen} stays on its page.`,
  ScreenResumed: ({ data }) => `Screen ${data.screen} turns its pages again.`,
  ScreenStepped: ({ data }) => `Screen ${data.screen} turned one page ${data.direction}.`,
  ThemeChosen: ({ data: { accent, dark, counter, art, picture } }) => {
    const colours = [accent, dark, counter].map((one) => one ?? 'the usual one').join(', ');
    const behind =
      picture === null
        ? `drawing behind the boards: ${art}`
        : `behind the boards: the picture ${picture.slice(0, 12)}`;
    return `Colours chosen: ${colours}; ${behind}.`;
  },
  SongChosen: ({ data }, { labels }) =>
    `Song of ${labels.couple(data.entry)} chosen: ${songWords(data)}.`,
  SongDropped: ({ data }, { labels }) => `Song of ${labels.couple(data.entry)} dropped.`,
  DanceSongAdded: ({ data }) => `Song for ${data.dance} added: ${songWords(data)}.`,
  DanceSongRemoved: ({ data }) => `A song of ${data.dance} removed.`,
};

type StageEvent =
  | 'ScreenDirected'
  | 'ScreenRemoved'
  | 'ScreenPaused'
  | 'ScreenResumed'
  | 'ScreenStepped'
  | 'ThemeChosen'
  | 'SongChosen'
  | 'SongDropped'
  | 'DanceSongAdded'
  | 'DanceSongRemoved';
