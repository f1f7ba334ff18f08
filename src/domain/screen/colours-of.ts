import type { CommandData } from '../commands.ts';
import type { ThemeState } from './state.ts';

type Colours = Pick<CommandData<'ChooseTheme'>, 'accent' | 'dark' | 'counter'>;

/** The colours of a theme as its command names them: a usual one is left out. */
export function coloursOf({ accent, dark, counter }: ThemeState): Colours {
  return {
    ...(accent === null ? {} : { accent }),
    ...(dark === null ? {} : { dark }),
    ...(counter === null ? {} : { counter }),
  };
}
