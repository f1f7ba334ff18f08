import type { Marking, Mark } from '../../../../domain/scorecard/marking.ts';
import { lineKey } from '../../../../domain/scorecard/state.ts';
import type { KeptCommand, SlipHeat, SlipSheet } from './slip-types.ts';

/** One dance of a sheet: what a judge sees at a time. */
export interface Leaf {
  readonly slip: SlipSheet;
  /** The dance's 0-based place in its contest. */
  readonly dance: number;
  /** "Bronze Smooth", or all titles of a heat with several contests. */
  readonly title: string;
  /** "Waltz", or the several names that are danced at once. */
  readonly danceName: string;
}

/** How a mark stands: not given, on this device only, on the server, or refused. */
export type MarkState = 'none' | 'kept' | 'saved' | 'refused';

/** A couple on a leaf with its mark. */
export interface SlipRow {
  readonly entry: string;
  readonly dance: number;
  readonly contest: string;
  readonly back: number;
  readonly names: string;
  readonly scratched: boolean;
  readonly marking: Marking;
  readonly mark: Mark | undefined;
  readonly state: MarkState;
  readonly refusal: KeptCommand | undefined;
}

/** The leaves of a heat, dance by dance. */
export function leavesOf({ sheets }: SlipHeat): Leaf[] {
  return sheets.flatMap((slip) => {
    const dances = new Set(slip.sheet.lines.flatMap((line) => [...line.dances]));
    return [...dances].sort((a, b) => a - b).map((dance) => leafOf(slip, dance));
  });
}

/** "Dance 2 of 3", or "Sheet 2 of 3" where a heat's sheets are of different contests. */
export function placeWords(leaves: readonly Leaf[], place: number): string {
  const titles = new Set(leaves.map(({ title }) => title));
  const noun = titles.size > 1 ? 'Sheet' : 'Dance';
  return `${noun} ${place + 1} of ${leaves.length}`;
}

/** The couples of a leaf, by contest and back number. */
export function rowsOf({ slip, dance }: Leaf, kept: readonly KeptCommand[]): SlipRow[] {
  const { contests, lines } = slip.sheet;
  const danced = lines.filter(({ dances }) => dances.includes(dance));
  const order = (contest: string): number => contests.indexOf(contest);
  return danced
    .map(({ entry, couple, contest, back, scratched, marking }) => ({
      ...{ entry, contest, back, scratched, marking, dance },
      names: slip.names[couple] ?? '',
      ...markOf(slip, lineKey(entry, dance), kept),
    }))
    .sort((a, b) => order(a.contest) - order(b.contest) || a.back - b.back);
}

/** The commands kept for a sheet's signature: waiting, or refused. */
export function signatureOf(slip: SlipSheet, kept: readonly KeptCommand[]): KeptCommand[] {
  return kept.filter(
    ({ type, data }) => type === 'SignScorecard' && data.sheet === slip.sheet.sheet,
  );
}

function leafOf(slip: SlipSheet, dance: number): Leaf {
  const contests = slip.sheet.contests.flatMap((id) => slip.contests[id] ?? []);
  const names = contests.flatMap(({ dances }) => dances[dance] ?? []);
  return {
    slip,
    dance,
    title: contests.map(({ title }) => title).join(' + '),
    danceName: [...new Set(names)].join(' / '),
  };
}

function markOf(
  { sheet: { sheet }, card }: SlipSheet,
  key: string,
  kept: readonly KeptCommand[],
): Pick<SlipRow, 'mark' | 'state' | 'refusal'> {
  const about = kept.filter(({ data }) => {
    return data.sheet === sheet && 'entry' in data && lineKey(data.entry, data.dance) === key;
  });
  const mark = card?.marks[key];
  const waits = about.some(({ refusal }) => !refusal);
  const refusal = about.filter((one) => one.refusal).at(-1);
  const settled = mark === undefined ? 'none' : 'saved';
  return { mark, refusal, state: waits ? 'kept' : refusal ? 'refused' : settled };
}
