import type { NewEvent } from '../decision.ts';
import type { SeatState } from '../seat/state.ts';
import { theShowcase } from '../showcase/state.ts';
import type { Reader } from '../state-map.ts';
import { cardEvent } from './card-event.ts';
import { publishedRefusal, type ResultsSlices } from '../results/state.ts';
import { isForSeat } from './sheet/panel.ts';
import { sheetsOfHeat } from './sheet/sheet.ts';
import { cardId } from './state.ts';

/**
 * The scorecards that a judge lacks in the heat on the floor: who takes this seat after the call
 * is asked like the others. None where the judge had one before, or the results are published.
 */
export function cardsOfLateComer(state: Reader<ResultsSlices>, seat: SeatState): NewEvent[] {
  const { judge } = seat;
  const { onFloor = null, closed = true } = state.get('showcase', theShowcase) ?? {};
  if (onFloor === null || closed) return [];
  return sheetsOfHeat(state, onFloor)
    .filter(({ sheet, heats, lines, contests }) => {
      const asked = { sheet, heat: heats[0] ?? onFloor, lines };
      const isNew = !state.get('scorecard', cardId(sheet, judge));
      return isNew && isForSeat(state, asked, seat) && !publishedRefusal(state, contests);
    })
    .map(({ sheet }) => cardEvent('ScorecardOpened', { sheet, judge }));
}
