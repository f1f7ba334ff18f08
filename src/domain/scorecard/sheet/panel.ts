import { seatOf, type SeatState } from '../../seat/state.ts';
import { seatedJudges } from '../../showcase/state.ts';
import type { Reader } from '../../state-map.ts';
import type { SheetLine } from './sheet-lines.ts';
import { cardId, type CardState, type ScorecardSlices } from '../state.ts';

type State = Reader<ScorecardSlices>;

interface Asked {
  readonly sheet: string;
  readonly heat: string;
  readonly lines: readonly SheetLine[];
  /** All its heats are over. */
  readonly closed: boolean;
}

/**
 * Who judges a sheet: the heat's panel, or everybody's, without those dismissed. A judge who left
 * stays where something is marked already; solos are for those who take them. What was danced to
 * its end is judged by those who had a scorecard then: nobody is asked for what they did not see.
 */
export function panelOf(state: State, asked: Asked): string[] {
  const panel = state.get('heat', asked.heat)?.judges ?? seatedJudges(state);
  const number = soloNumber(state, asked);
  return panel.filter((judge) => {
    if (state.get('judge', judge)?.dismissed !== false) return false;
    // Read only where it matters: cards change with every mark, and a panel hardly ever does.
    const card = (): CardState | undefined => state.get('scorecard', cardId(asked.sheet, judge));
    if (asked.closed && !card()) return false;
    return isWanted(seatOf(state, judge), number) || hasBegun(card());
  });
}

/**
 * Whether a judge who is not asked any more may still hand in what was entered before: who left the
 * floor, or gave up the solos, but sits on the panel.
 */
export function maySendStill(state: State, heat: string, judge: string): boolean {
  const panel = state.get('heat', heat)?.judges ?? seatedJudges(state);
  return panel.includes(judge) && state.get('judge', judge)?.dismissed === false;
}

function isWanted({ present, solos }: SeatState, number: number | undefined): boolean {
  return present && (number === undefined || takesSolo(solos, number));
}

/** Whether a solo of this number is for a judge who takes all, even, odd or none of them. */
export function takesSolo(solos: 'all' | 'even' | 'odd' | 'none', number: number): boolean {
  if (solos === 'all' || solos === 'none') return solos === 'all';
  return (Math.trunc(number) % 2 === 0) === (solos === 'even');
}

/** Whether a judge has put anything on a card: a mark, a word, a comment, a signature. */
export function hasBegun(card: CardState | undefined): boolean {
  if (!card) return false;
  const { marks, feedback, comments } = card;
  const lines = Object.keys(marks).length + Object.keys(feedback).length;
  return card.signed || lines + comments.length > 0;
}

/** The number by which a heat of solos only goes to even or odd; undefined for any other heat. */
function soloNumber(state: State, { heat, lines }: Asked): number | undefined {
  const contests = new Set(lines.map(({ contest }) => contest));
  const isSolo = (id: string): boolean => state.get('contest', id)?.style === 'solo';
  if (![...contests].every(isSolo)) return undefined;
  const { label = '', order = 0 } = state.get('heat', heat) ?? {};
  const number = Number.parseInt(label, 10);
  return Number.isNaN(number) ? order : number;
}
