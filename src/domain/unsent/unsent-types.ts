/** The name of the format: marks that a tablet could not send, kept in a file or in QR codes. */
export const unsentFormat = 'floorcraft-unsent/1';

/** A command as the tablet kept it: sending it twice does nothing twice. */
export interface UnsentCommand {
  readonly commandId: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** When the judge entered it, RFC 3339. */
  readonly enteredAt: string;
  /** Rises with every command of the tablet. */
  readonly order: number;
}

/** Everything one judge's tablet has not sent. */
export interface UnsentDocument {
  readonly format: typeof unsentFormat;
  /** The showcase's key. */
  readonly showcase: string;
  readonly judge: string;
  /** When it was saved, RFC 3339. */
  readonly savedAt: string;
  readonly commands: readonly UnsentCommand[];
}
