import type { ScreenShows } from './shows.ts';

/** What a screen shows, in words that end a sentence: "the floor", "the message …". */
export function showsWords(shows: ScreenShows, contestLabel: (id: string) => string): string {
  switch (shows.page) {
    case 'floor':
      return 'the floor';
    case 'standings':
      return `the standings of ${contestLabel(shows.contest)}`;
    case 'results':
      return 'all results';
    case 'agenda':
      return 'the agenda';
    case 'message':
      return `the message "${shows.text}"`;
    case 'blank':
      return 'nothing';
  }
}
