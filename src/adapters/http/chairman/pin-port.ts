/** What a try of the PIN came to. */
export type PinAnswer =
  | { readonly is: 'right' }
  | { readonly is: 'wrong'; readonly left: number }
  | { readonly is: 'held'; readonly seconds: number }
  | { readonly is: 'none' };

/** The chairman's PIN, by which a scorecard is reopened on the judge's own tablet. */
export interface ChairmanPin {
  /** Keeps a PIN's hash under the command that sets it; it counts once that was accepted. */
  keep(pin: string, commandId: string): Promise<void>;
  /** Destroys every hash but that of the PIN in force. */
  tidy(): void;
  /** Tries a PIN. Tries are counted for each device and for all of the showcase together. */
  attempt(pin: string, by: { readonly device: string; readonly judge: string }): Promise<PinAnswer>;
}
