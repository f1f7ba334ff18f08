import type { CommandData } from '../commands.ts';
import type { ContestSlices } from '../contest/state.ts';
import type { Deciders, Decision } from '../decision.ts';
import { refuse, type Refusal } from '../refusal.ts';
import { theShowcase, type ShowcaseSlices } from '../showcase/state.ts';
import type { Reader } from '../state-map.ts';
import type { screenCommands } from './commands.ts';
import { leastContrast, worstGround } from './contrast.ts';
import type { ScreenShows } from './shows.ts';
import {
  theTheme,
  usualTheme,
  type ScreenSlices,
  type ScreenState,
  type ThemeState,
} from './state.ts';

type Slices = ScreenSlices & ContestSlices & ShowcaseSlices;

/** Screens are directed after a showcase is closed too: that is when its results are shown. */
export const decideScreen: Deciders<typeof screenCommands, Slices> = {
  DirectScreen: (data, { state }) => {
    const shows = showsOf(data, state);
    if ('refused' in shows) return shows;
    const before = state.get('screen', data.screen);
    const event = { screen: data.screen, shows, layout: data.layout ?? before?.layout ?? 'split' };
    if (before && same([before.shows, before.layout], [shows, event.layout])) return [];
    return [{ type: 'ScreenDirected', subject: subjectOf(data), data: event }];
  },
  RemoveScreen: (data, { state }) =>
    state.get('screen', data.screen)
      ? [{ type: 'ScreenRemoved', subject: subjectOf(data), data }]
      : [],
  PauseScreen: (data, { state }) =>
    ofScreen(data, state, ({ paused }) =>
      paused ? [] : [{ type: 'ScreenPaused', subject: subjectOf(data), data }],
    ),
  ResumeScreen: (data, { state }) =>
    ofScreen(data, state, ({ paused }) =>
      paused ? [{ type: 'ScreenResumed', subject: subjectOf(data), data }] : [],
    ),
  StepScreen: (data, { state }) =>
    ofScreen(data, state, () => [{ type: 'ScreenStepped', subject: subjectOf(data), data }]),
  ChooseTheme: (chosen, { state, pictures }) => {
    if (!state.get('showcase', theShowcase)) return refuse('ShowcaseNotOpen');
    const data = themeOf(chosen);
    const before = state.get('theme', theTheme) ?? usualTheme;
    if (same(before, data)) return [];
    const here = new Set(pictures).add(before.picture ?? '');
    const forbids = noPicture(data, here) ?? tooFaint(data);
    return forbids ?? [{ type: 'ThemeChosen', subject: theTheme, data }];
  },
};

function showsOf(
  { page, contest, text }: CommandData<'DirectScreen'>,
  state: Reader<Slices>,
): ScreenShows | Refusal {
  if (!state.get('showcase', theShowcase)) return refuse('ShowcaseNotOpen');
  if (page === 'message')
    return text === undefined ? refuse('NothingToShow', { page, what: 'a text' }) : { page, text };
  if (page !== 'standings') return { page };
  if (contest === undefined) return refuse('NothingToShow', { page, what: 'a contest' });
  if (state.get('contest', contest)) return { page, contest };
  return refuse('NotFound', { what: 'contest' });
}

function ofScreen(
  { screen }: { readonly screen: string },
  state: Reader<Slices>,
  decide: (before: ScreenState) => Decision,
): Decision {
  const before = state.get('screen', screen);
  return before ? decide(before) : refuse('NotFound', { what: 'screen' });
}

function themeOf(chosen: CommandData<'ChooseTheme'>): ThemeState {
  const { accent = null, dark = null, counter = null, picture = null } = chosen;
  const { art = picture === null ? 'none' : 'picture' } = chosen;
  const low = (colour: string | null): string | null => colour?.toLowerCase() ?? null;
  const colours = { accent: low(accent), dark: low(dark), counter: low(counter) };
  return { ...colours, art, picture: art === 'picture' ? picture : null };
}

/** A picture that is chosen already stays so, even where its file was lost. */
function noPicture({ art, picture }: ThemeState, here: ReadonlySet<string>): Refusal | undefined {
  if (art !== 'picture') return undefined;
  if (picture === null)
    return refuse('NothingToShow', { page: 'a picture', what: 'one that was uploaded' });
  return here.has(picture) ? undefined : refuse('PictureNotHere');
}

/** On a board both its accent and its counter lie on the picture where there is one. */
function tooFaint({ accent, dark, counter, picture }: ThemeState): Refusal | undefined {
  const board = picture === null ? 'board' : 'picture';
  const wanted = [
    { colour: accent, palette: 'light', change: 'darker' },
    { colour: dark, palette: 'dark', change: 'lighter' },
    { colour: dark, palette: board, change: 'lighter' },
    { colour: counter, palette: board, change: 'lighter' },
  ] as const;
  for (const { colour, palette, change } of wanted) {
    if (colour === null) continue;
    const worst = worstGround(colour, palette);
    if (worst.contrast >= leastContrast) continue;
    const seen = (Math.floor(worst.contrast * 10) / 10).toFixed(1);
    return refuse('ColourTooFaint', { colour, contrast: seen, ground: worst.ground, change });
  }
  return undefined;
}

function subjectOf({ screen }: { readonly screen: string }): string {
  return `screen/${screen}`;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
