import { list, times } from '../skating/words.ts';
import { theShowcase, type ShowcaseState } from '../showcase/state.ts';
import type { Reader } from '../state-map.ts';
import { isOutsideDays } from './outside-days.ts';
import type { HeatSlices, HeatState } from './state.ts';
import { twiceOnFloor, type TwiceOnFloor } from './twice-on-floor.ts';

/** What is odd about a heat and is taken all the same: the desk is told, nobody is refused. */
export interface HeatOddities {
  /** Planned on another day than those of the showcase. */
  readonly outside: boolean;
  readonly twice: readonly TwiceOnFloor[];
}

/** One of them in words. */
export type HeatNotice = { readonly heat: string; readonly sentence: string } & (
  | ({ readonly code: 'PersonTwiceOnFloor' } & TwiceOnFloor)
  | { readonly code: 'HeatOutsideDays' }
);

/** What is odd about a heat as it stands; undefined where nothing is. */
export function oddities(state: Reader<HeatSlices>, heat: HeatState): HeatOddities | undefined {
  const showcase = state.get('showcase', theShowcase);
  const outside = showcase !== undefined && isOutsideDays(heat, showcase);
  const twice = twiceOnFloor(state, heat);
  return outside || twice.length > 0 ? { outside, twice } : undefined;
}

/** The notices of a heat; `nameOf` gives the name of a person. */
export function heatNotices(
  { outside, twice }: HeatOddities,
  { heat, showcase }: { readonly heat: HeatState; readonly showcase: ShowcaseState },
  nameOf: (person: string) => string,
): HeatNotice[] {
  const people = twice.map((found): HeatNotice => {
    const { person, backs } = found;
    const where = `is in heat ${heat.label} ${times(backs.length)}`;
    const worn = `with back numbers ${list(backs.map(String))}`;
    const sentence = `${nameOf(person)} ${where}, ${worn}: keep one and scratch the rest.`;
    return { heat: heat.heat, code: 'PersonTwiceOnFloor', ...found, sentence };
  });
  return [...(outside ? [outsideNotice(heat, showcase)] : []), ...people];
}

function outsideNotice({ heat, label }: HeatState, { start, end }: ShowcaseState): HeatNotice {
  const days = start === end ? `not on ${start}` : `not between ${start} and ${end}`;
  const what = `Heat ${label} is planned outside the days of the showcase, ${days}`;
  const sentence = `${what}: cancel it and schedule it again, if that is wrong.`;
  return { heat, code: 'HeatOutsideDays', sentence };
}
