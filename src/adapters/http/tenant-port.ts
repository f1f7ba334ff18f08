import type { Holder } from '../../domain/live/lines.ts';
import type { Origin, Outcome } from '../../domain/message.ts';
import type { ShowcaseState } from '../../domain/showcase/state.ts';
import type { Rows } from '../../projections/projection.ts';
import type { ChairmanPin } from './chairman/pin-port.ts';
import type { Blobs } from './files/blob-port.ts';
import type { LogWitness } from './judge/log-port.ts';
import type { Traffic } from './traffic.ts';
import type { SessionTokens } from './session/session-token.ts';

/** What the pages and commands of a tenant need of the process that holds it. */
export interface TenantPort {
  readonly key: string;
  /** The public path with slashes around: `/showcase/2026/boston/`, the index's `/showcase/`. */
  readonly base: string;
  readonly tokens: SessionTokens;
  /** The host that is known by https, without its port; undefined where none is configured. */
  readonly httpsHost: string | undefined;
  /** Sends commands through the one write path. Rejects when nothing was accepted. */
  readonly submit: (
    sent: readonly { readonly command: unknown; readonly origin: Origin }[],
  ) => Promise<readonly Outcome[]>;
  readonly rows: () => Rows;
  readonly revision: () => number;
  readonly log: LogWitness;
  /** The rows as of a revision of the past; the public looks from an address. */
  readonly rowsAt: (revision: number, address: string | undefined) => Promise<Rows>;
  readonly traffic: Traffic;
  readonly showcase: () => ShowcaseState | undefined;
  /** The epoch of a judge's link that is valid now; undefined for no judge of the panel. */
  readonly judgeEpoch: (judge: string) => number | undefined;
  /** The epoch of a user, on the index; undefined for no user. */
  readonly userEpoch: (user: string) => number | undefined;
  readonly chairmanPin: ChairmanPin;
  /** The files of songs and pictures. */
  readonly blobs: Blobs;
  readonly asset: (name: string) => string;
  /** The signed name of a live stream; one that is handed to a person opens it to nobody else. */
  readonly stream: (name: string, holder: Holder | undefined) => string;
  readonly absolute: (path: string) => string;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /**
   * Whether an error says that the rows cannot be read, since their file is damaged: then they are
   * made anew from the log, and are there within seconds.
   */
  readonly noticeDamage: (error: unknown) => boolean;
  /** What fails beside the path of a mark just now, a sentence each. */
  readonly alarms: () => readonly string[];
  /** What went wrong, for the log: never shown to people. */
  readonly report: (error: unknown, requestId: string) => void;
}
