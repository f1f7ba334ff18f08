import type { Mark } from '../../../domain/scorecard/marking.ts';

/** What a judge does on a leaf; the scorecard turns it into commands. */
export type Tap =
  | { readonly kind: 'mark'; readonly entry: string; readonly dance: number; readonly mark: Mark }
  | { readonly kind: 'row'; readonly entry: string; readonly dance: number }
  | { readonly kind: 'take-back'; readonly entry: string; readonly dance: number }
  | { readonly kind: 'sign' };

/** What the slip calls; on the server there is none, and every control is switched off. */
export interface SlipHandlers {
  tap(tap: Tap): void;
  takeBackLast(): void;
  turnTo(leaf: number): void;
  /** Opens or leaves the review before signing. */
  review(open: boolean): void;
  help(): void;
  dismiss(commandId: string): void;
}
