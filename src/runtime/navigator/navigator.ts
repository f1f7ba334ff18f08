import type { NavigatorFile, ShowcaseEntry, UserEntry } from './navigator-schema.ts';

export interface TenantRoute {
  /** The tenant's key: names its socket and its folder; `index` for the administration. */
  readonly key: string;
  /** Ends in a slash. */
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Seconds for `Cache-Control`; without `maxAge` nothing is sent. */
export interface CacheRule {
  readonly maxAge?: number;
  readonly immutable: boolean;
}

/** What `serve` needs of navigator.yml, with defaults filled in. Durations in milliseconds. */
export interface Navigator {
  readonly listen: { readonly port: number; readonly host?: string } | undefined;
  readonly hostname: string;
  /** Ends in a slash: `/showcase/`, or `/`. */
  readonly rootPath: string;
  readonly trustProxy: boolean;
  readonly health: {
    readonly path: string;
    readonly status: number;
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
  };
  readonly publicDir: string | undefined;
  readonly cache: {
    readonly standard: CacheRule;
    readonly overrides: readonly (CacheRule & { readonly path: string })[];
  };
  readonly cablePath: string;
  readonly tenants: readonly TenantRoute[];
  readonly tenantIdle: number;
  readonly startupTimeout: number;
  readonly maintenance: { readonly enabled: boolean; readonly page: string };
  readonly redirects: readonly { readonly from: RegExp; readonly to: string }[];
  readonly showcases: readonly ShowcaseEntry[];
  readonly users: ReadonlyMap<string, UserEntry>;
}

type ServerSection = NonNullable<NavigatorFile['server']>;

/** What serves a data folder before the administration has written its first navigator.yml. */
export const firstNavigator: Navigator = navigatorFrom({ server: { root_path: '/showcase/' } }, [
  { key: 'index', path: '/showcase/', env: {} },
]);

/** Fills in the defaults; tenants come resolved, since that can fail. */
export function navigatorFrom(file: NavigatorFile, tenants: readonly TenantRoute[]): Navigator {
  const { server = {}, maintenance = {}, applications = {} } = file;
  return {
    listen: server.listen,
    hostname: server.hostname ?? '',
    rootPath: server.root_path || '/',
    trustProxy: server.trust_proxy ?? false,
    health: healthOf(server),
    publicDir: server.static?.public_dir,
    cache: cacheOf(server),
    cablePath: file.cable?.path ?? '/showcase/cable',
    tenants,
    tenantIdle: applications.pools?.timeout ?? 5 * 60_000,
    startupTimeout: applications.startup_timeout ?? 5000,
    maintenance: {
      enabled: maintenance.enabled ?? false,
      page: maintenance.page ?? '/503.html',
    },
    redirects: file.routes?.redirects ?? [],
    showcases: file.floorcraft?.showcases ?? [],
    users: new Map((file.floorcraft?.users ?? []).map((entry) => [entry.user, entry])),
  };
}

function healthOf({ health_check: check = {} }: ServerSection): Navigator['health'] {
  return {
    path: check.path ?? '/up',
    status: check.response?.status ?? 200,
    body: check.response?.body ?? 'OK',
    headers: check.response?.headers ?? { 'Content-Type': 'text/plain' },
  };
}

function cacheOf({ static: files = {} }: ServerSection): Navigator['cache'] {
  const { cache_control: control = {} } = files;
  const rule = (age: number | undefined, immutable = false): CacheRule => ({
    ...(age === undefined ? {} : { maxAge: Math.floor(age / 1000) }),
    immutable,
  });
  const overrides = (control.overrides ?? []).map(({ path, max_age: age, immutable }) => ({
    path,
    ...rule(age, immutable),
  }));
  return {
    standard: rule(control.default, control.default_immutable),
    overrides: overrides.sort((a, b) => b.path.length - a.path.length),
  };
}
