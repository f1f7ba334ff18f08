import { randomBytes } from 'node:crypto';
import { signStreamName, streamNameExpiry } from '../../adapters/cable/stream-name.ts';
import { isDamage } from '../../adapters/sqlite/open-database.ts';
import { sessionTokens } from '../../adapters/http/session/session-token.ts';
import type { TenantPort } from '../../adapters/http/tenant-port.ts';
import { openTraffic } from '../../adapters/http/traffic.ts';
import { uuidV7 } from '../../domain/identity.ts';
import { theShowcase } from '../../domain/showcase/state.ts';
import { rememberRows } from '../../projections/rows/cached-rows.ts';
import { createReplay } from '../replay.ts';
import { dropCache } from './row-cache.ts';
import { openLogWitness } from './log/log-witness.ts';
import { wireName } from './live/wire-name.ts';
import { openChairmanPin } from './pin/chairman-pin.ts';
import type { OpenTenant } from './tenant.ts';

export interface PortOptions {
  readonly tenant: OpenTenant;
  readonly base: string;
  readonly secret: Buffer;
  /** The address people reach this machine by, without a slash at the end. */
  readonly url: string;
  readonly asset: (name: string) => string;
  readonly report: (error: unknown, requestId: string) => void;
  /** Has broken rows made anew. */
  readonly mend: () => void;
}

/** What pages and commands see of an open tenant. */
export function makePort(options: PortOptions): TenantPort {
  const { tenant, base, secret, url, asset, report } = options;
  const { key, now, submit, state, blobs } = tenant;
  const traffic = openTraffic();
  const seconds = (): number => Math.floor(now() / 1000);
  return {
    ...{ key, base, submit, now, asset, report, blobs },
    tokens: sessionTokens(secret),
    chairmanPin: openChairmanPin(tenant),
    httpsHost: url.startsWith('https:') ? new URL(url).hostname : undefined,
    rows: () => rememberRows(tenant.readModel),
    revision: () => tenant.readModel.checkpoint()?.revision ?? -1,
    log: openLogWitness(tenant),
    traffic,
    rowsAt: createReplay(tenant, traffic),
    showcase: () => state.get('showcase', theShowcase),
    judgeEpoch: (judge) => {
      const found = state.get('judge', judge);
      return found && !found.dismissed ? found.epoch : undefined;
    },
    userEpoch: (user) => {
      const found = state.get('user', user);
      return found && !found.removed ? found.epoch : undefined;
    },
    stream: (name, holder) => {
      const stream = wireName(name, state);
      const expires = streamNameExpiry(seconds());
      return signStreamName(secret, { tenant: key, stream, expires, holder });
    },
    noticeDamage: (error) => noticeDamage(error, options),
    alarms: () => alarmsOf(tenant),
    absolute: (path) => `${url}${path}`,
    newId: () => uuidV7(now(), randomBytes(10)),
  };
}

function noticeDamage(error: unknown, { tenant, mend }: PortOptions): boolean {
  if (!isDamage(error)) return false;
  // A log or a vault that is damaged says the same, and rows made anew would mend neither.
  if (tenant.broken === undefined && !tenant.readModel.isDamaged()) return false;
  dropCache(tenant);
  tenant.broken ??= error.message;
  mend();
  return true;
}

const alarmsOf = ({ broken, asides }: OpenTenant): string[] => [
  ...(broken === undefined ? [] : [`pages are made anew: ${broken}`]),
  ...asides.alarms().map(({ sentence }) => sentence),
];
