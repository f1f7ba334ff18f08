import { partsOf, type ChosenMarking, type Marking } from '../marking/marking.ts';
import type { Word } from '../marking/vocabulary.ts';
import { lineKey } from '../state.ts';

/** One entry on a sheet, with the dances (0-based) it is marked in there. */
export interface SheetLine {
  readonly entry: string;
  readonly couple: string;
  /** The person whose key seals what is written about the couple. */
  readonly lead: string;
  readonly contest: string;
  readonly back: number;
  readonly level: string | null;
  readonly scratched: boolean;
  readonly dances: readonly number[];
  readonly marking: Marking;
  /** How it was marked before, since heats are danced; left out where that never changed. */
  readonly formerly?: readonly ChosenMarking[];
  /** The one judge who marks this couple here; null: everybody does. */
  readonly assigned: string | null;
  /** The letter that judge is known by. */
  readonly letter: string | null;
  readonly room: string | null;
}

/** What is marked together, and by whom. */
export interface Sheet {
  readonly sheet: string;
  readonly contests: readonly string[];
  readonly heats: readonly string[];
  readonly judges: readonly string[];
  readonly lines: readonly SheetLine[];
  /** All its heats are over: a mark counts still, and is noted as late. */
  readonly closed: boolean;
  /** The feedback words; empty where no couple gets any. */
  readonly words: readonly Word[];
}

/** The couples a judge is asked to mark: not scratched, and nobody else's. */
export function linesFor(sheet: Pick<Sheet, 'lines'>, judge: string): SheetLine[] {
  return sheet.lines.filter(
    ({ scratched, assigned }) => !scratched && (assigned === null || assigned === judge),
  );
}

/** The keys of all marks a couple gets on its sheet. */
export function spotsOf({ entry, dances, marking }: SheetLine): string[] {
  const parts = partsOf(marking);
  return dances.flatMap((dance) => parts.map((part) => lineKey(entry, dance, part)));
}
