import type { Evolvers } from '../decision.ts';
import type { Role } from '../message.ts';
import type { Draft } from '../state-map.ts';
import type { screenEvents } from './events.ts';
import type { Art, ScreenLayout, ScreenShows } from './shows.ts';

export interface ScreenState {
  readonly screen: string;
  readonly shows: ScreenShows;
  readonly layout: ScreenLayout;
  readonly paused: boolean;
  /** Steps forward less steps back since it was directed: screens turn pages by the difference. */
  readonly steps: number;
  /** Who directed it last, and when (RFC 3339). */
  readonly by: Role;
  readonly at: string;
}

export interface ThemeState {
  /** The colour of actions in the light palette; null: the usual one. */
  readonly accent: string | null;
  /** The same in the dark palette and on boards. */
  readonly dark: string | null;
  /** The colour of the heat's number on boards. */
  readonly counter: string | null;
  readonly art: Art;
  /** The file of the picture, by its hash, where that is the art. */
  readonly picture: string | null;
}

export interface ScreenSlices {
  screen: ScreenState;
  theme: ThemeState;
}

/** The theme is one slice, whose id is this word. */
export const theTheme = 'theme';

export const usualTheme: ThemeState = {
  ...{ accent: null, dark: null, counter: null },
  ...{ art: 'none', picture: null },
};

export const evolveScreen: Evolvers<typeof screenEvents, ScreenSlices> = {
  ScreenDirected: ({ data, actor, enteredAt }, state) => {
    const start = { paused: false, steps: 0, by: actor.kind, at: enteredAt };
    state.set('screen', data.screen, { ...data, ...start });
  },
  ScreenRemoved: ({ data }, state) => {
    state.remove('screen', data.screen);
  },
  ScreenPaused: ({ data }, state) => {
    patchScreen(state, data.screen, () => ({ paused: true }));
  },
  ScreenResumed: ({ data }, state) => {
    patchScreen(state, data.screen, () => ({ paused: false }));
  },
  ScreenStepped: ({ data }, state) => {
    const by = data.direction === 'forward' ? 1 : -1;
    patchScreen(state, data.screen, ({ steps }) => ({ steps: steps + by }));
  },
  ThemeChosen: ({ data }, state) => {
    state.set('theme', theTheme, data);
  },
};

function patchScreen(
  state: Draft<ScreenSlices>,
  screen: string,
  change: (before: ScreenState) => Partial<ScreenState>,
): void {
  const before = state.get('screen', screen);
  if (before) state.set('screen', screen, { ...before, ...change(before) });
}
