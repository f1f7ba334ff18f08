import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Peer } from '../../../adapters/http/proxy/forwarded-headers.ts';
import type { Gate } from '../../../adapters/http/proxy/gate.ts';
import { sendProblem } from '../../../adapters/http/proxy/problem.ts';
import type { Files } from '../../../adapters/http/proxy/send-file.ts';
import type { RateLimit } from '../../../adapters/http/proxy/rate-limit.ts';
import type { SessionTokens } from '../../../adapters/http/session/session-token.ts';
import type { Navigator } from '../../navigator/navigator.ts';
import type { Asides } from '../../asides.ts';
import type { AccessLog } from '../access-log.ts';
import type { CurrentUsers } from '../current-users.ts';
import type { Metrics } from '../metrics.ts';
import type { Supervisor } from '../supervisor.ts';

/** What answering requests needs; lives as long as serve. */
export interface Serving {
  readonly navigator: () => Navigator;
  /** Looks whether navigator.yml is another; true when the routes are new. */
  readonly refresh: () => boolean;
  readonly supervisor: Supervisor;
  readonly users: CurrentUsers;
  readonly tokens: SessionTokens;
  readonly files: (navigator: Navigator) => Files;
  /** The host and port this server is known by. */
  readonly publicHost: string;
  readonly signInLimit: RateLimit;
  /** Places for bodies too large to wait here whole: fewer than a tenant has connections. */
  readonly uploads: Gate;
  readonly log: AccessLog;
  /** Where serve does what no request waits for. */
  readonly asides: Asides;
  readonly metrics: Metrics;
}

/** One request on its way through serve, under the configuration it came in with. */
export interface Visit {
  readonly serving: Serving;
  /** Replaced when the request itself brought a newer one to light. */
  navigator: Navigator;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly peer: Peer;
  readonly requestId: string;
  /** Whose answer it becomes, for the log. */
  tenant: string | undefined;
}

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly sentence: string;
  readonly retryAfter?: number;
}

/** Answers with a problem. */
export function refuseVisit({ request, response, requestId }: Visit, refusal: Refusal): void {
  sendProblem(request, response, { ...refusal, requestId });
}
