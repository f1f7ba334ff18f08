import type { Origin, Outcome } from '../../domain/message.ts';
import type { ShowcaseState } from '../../domain/showcase/state.ts';
import type { Rows } from '../../projections/projection.ts';
import type { ChairmanPin } from './chairman/pin-port.ts';
import type { Blobs } from './files/blob-port.ts';
import type { SessionTokens } from './session/session-token.ts';

/** What the pages and commands of a tenant need of the process that holds it. */
export interface TenantPort {
  readonly key: string;
  /** The public path with slashes around: `/showcase/2026/boston/`, the index's `/showcase/`. */
  readonly base: string;
  readonly tokens: SessionTokens;
  /** Whether cookies may be marked Secure: only behind TLS. */
  readonly secure: boolean;
  /** Sends commands through the one write path. Rejects when nothing was accepted. */
  readonly submit: (
    sent: readonly { readonly command: unknown; readonly origin: Origin }[],
  ) => Promise<readonly Outcome[]>;
  readonly rows: () => Rows;
  readonly revision: () => number;
  /** The rows as of a revision of the past. */
  readonly rowsAt: (revision: number) => Promise<Rows>;
  readonly showcase: () => ShowcaseState | undefined;
  /** The epoch of a judge's link that is valid now; undefined for no judge of the panel. */
  readonly judgeEpoch: (judge: string) => number | undefined;
  /** The epoch of a user, on the index; undefined for no user. */
  readonly userEpoch: (user: string) => number | undefined;
  readonly chairmanPin: ChairmanPin;
  /** The files of songs and pictures. */
  readonly blobs: Blobs;
  readonly asset: (name: string) => string;
  readonly stream: (name: string) => string;
  readonly absolute: (path: string) => string;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What went wrong, for the log: never shown to people. */
  readonly report: (error: unknown, requestId: string) => void;
}
