import type { Mark } from '../../../domain/scorecard/marking/marking.ts';

/** What is said of a couple under a feedback word; `none` takes it back. */
export type Statement = 'good' | 'bad' | 'none';

interface Line {
  readonly entry: string;
  readonly dance: number;
}

/** Where a mark stands; the part only where a couple gets several marks. */
interface Spot extends Line {
  readonly part?: number | undefined;
}

/** What a judge does on a leaf; the scorecard turns it into commands. */
export type Tap =
  | ({ readonly kind: 'mark'; readonly mark: Mark } & Spot)
  | ({ readonly kind: 'row' } & Line)
  /** A part, a word, or all that the couple has in this dance: its marks, or else its words. */
  | ({ readonly kind: 'take-back'; readonly word?: string | undefined } & Spot)
  | ({ readonly kind: 'feedback'; readonly word: string; readonly statement: Statement } & Line)
  /** An empty comment takes back what was written. */
  | ({ readonly kind: 'comment'; readonly comment: string } & Line)
  | { readonly kind: 'sign' };

/** What the slip calls; on the server there is none, and every control is switched off. */
export interface SlipHandlers {
  tap(tap: Tap): void;
  takeBackLast(): void;
  turnTo(leaf: number): void;
  /** Opens or leaves the review before signing. */
  review(open: boolean): void;
  /** Puts the question about a doubtful sheet aside, to look at the marks again. */
  lookAgain(): void;
  /** Shows or hides the list of keys; without `open`, whichever it is not. */
  help(open?: boolean): void;
  dismiss(commandId: string): void;
}
