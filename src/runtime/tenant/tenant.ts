import type { OpenBlobs } from '../../adapters/blobs/open-blobs.ts';
import type { ReadModel } from '../../adapters/sqlite/read-model.ts';
import type { Vault } from '../../adapters/sqlite/vault.ts';
import type { EventStore, Head } from '../../domain/ports/event-store.ts';
import type { DomainFact } from '../../domain/events.ts';
import type { Slices } from '../../domain/evolve.ts';
import type { Outcome } from '../../domain/message.ts';
import type { StateMap } from '../../domain/state-map.ts';
import type { Asides } from '../asides.ts';
import type { Sent } from './commands/sent.ts';
import type { ToldAnswers } from './commands/told-answers.ts';

/** Everything one process holds of one tenant while it is its only writer. */
export interface Tenant {
  readonly key: string;
  readonly stream: string;
  readonly store: EventStore;
  readonly vault: Vault;
  readonly state: StateMap<Slices>;
  /** The files that commands name. */
  readonly blobs: OpenBlobs;
  /** What judges' tablets were told about commands that recorded nothing. */
  readonly told: ToldAnswers;
  /** The last event of the log that state has seen; revision -1 before the first. */
  head: Head;
  /** When the last event of the log was recorded, milliseconds since 1970; 0 before the first. */
  recorded: number;
  /** Replaced whole when a rebuilt file is swapped in. */
  readModel: ReadModel;
  /** Set when projecting failed: pages then show what the rows last knew until a rebuild. */
  broken: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called after every committed batch, each by itself: screens, routes, snapshots. */
  readonly listeners: Map<string, (facts: readonly DomainFact[]) => void>;
  /** Where all that is done which is not the path of a mark. */
  readonly asides: Asides;
}

/** What the outside of a tenant may do: send commands and close. */
export interface OpenTenant extends Tenant {
  readonly submit: (sent: readonly Sent[]) => Promise<readonly Outcome[]>;
  /** Runs `work` between two batches of commands. */
  readonly between: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** The head of an empty log. */
export const noHead: Head = { revision: -1, hash: '0'.repeat(64) };
