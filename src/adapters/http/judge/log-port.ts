/** What a tablet is told of the log, so that it notices when the log is another one later. */
export interface LogWitness {
  /** The last event: `REVISION-HASH`, the hash cut to 16 digits. */
  readonly head: () => string;
  /** Whether the log has the event that was its last once; what cannot be read it has. */
  readonly has: (told: string) => Promise<boolean>;
}
