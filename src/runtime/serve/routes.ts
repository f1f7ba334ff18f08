import { replaceMatches } from '../navigator/compile-pattern.ts';
import type { Navigator, TenantRoute } from '../navigator/navigator.ts';

/** What serve does with a request, by its path alone. */
export type Route =
  | { readonly kind: 'unreadable' | 'health' | 'metrics' | 'favicon' | 'nothing' }
  | { readonly kind: 'redirect'; readonly to: string }
  /** A file where there is one; `rest` is what happens where there is none. */
  | { readonly kind: 'file'; readonly name: string; readonly rest: Route }
  | { readonly kind: 'maintenance' }
  /** A showcase that is not in the configuration: it may have been created just now. */
  | { readonly kind: 'unknown showcase' }
  | { readonly kind: 'tenant'; readonly tenant: TenantRoute };

/** Where the program's own scripts, styles and fonts are, whatever navigator.yml says. */
const assetsPath = '/showcase/assets/';

/** `url` is the request line's: a path with an optional query. */
export function routeOf(url: string, navigator: Navigator): Route {
  const [path = '', query] = splitUrl(url);
  if (!isReadable(path)) return { kind: 'unreadable' };
  if (path === navigator.health.path) return { kind: 'health' };
  if (path === '/metrics') return { kind: 'metrics' };
  const target = redirectTarget(path, navigator);
  if (target) return { kind: 'redirect', to: `${target}${query ? `?${query}` : ''}` };
  if (path === '/favicon.ico') return { kind: 'favicon' };
  if (path.startsWith(assetsPath)) return fileIn('/showcase/', path, { kind: 'nothing' });
  const rest = dynamicRoute(path, navigator);
  const isFile = path.startsWith(navigator.rootPath) && /\.\w{1,12}$/.test(path);
  return isFile ? fileIn(navigator.rootPath, path, rest) : rest;
}

export function splitUrl(url: string): [path: string, query: string | undefined] {
  const at = url.indexOf('?');
  return at < 0 ? [url, undefined] : [url.slice(0, at), url.slice(at + 1)];
}

/** No `..` in any spelling, no NUL, no backslash: every later stage may trust the path. */
function isReadable(path: string): boolean {
  if (!path.startsWith('/') || path.includes('\\')) return false;
  if (!path.includes('%') && !path.includes('/.')) return true;
  try {
    const plain = decodeURIComponent(path);
    return !/[\0\\]|\/\.\.?(\/|$)/.test(plain);
  } catch {
    return false;
  }
}

function redirectTarget(path: string, { redirects, tenants }: Navigator): string | undefined {
  const rule = redirects.find(({ from }) => path.search(from) >= 0);
  if (rule) return replaceMatches(rule.from, path, rule.to);
  if (path === '/') return '/showcase/';
  return tenants.some((tenant) => tenant.path === `${path}/`) ? `${path}/` : undefined;
}

function fileIn(folder: string, path: string, rest: Route): Route {
  return { kind: 'file', name: decodeURIComponent(path.slice(folder.length)), rest };
}

function dynamicRoute(path: string, navigator: Navigator): Route {
  if (navigator.maintenance.enabled) return { kind: 'maintenance' };
  const tenant = tenantFor(path, navigator);
  if (!tenant) return { kind: 'nothing' };
  return isUnknownShowcase(path, tenant, navigator)
    ? { kind: 'unknown showcase' }
    : { kind: 'tenant', tenant };
}

/** The tenant whose path is the longest prefix of this one. */
function tenantFor(path: string, { tenants }: Navigator): TenantRoute | undefined {
  let found: TenantRoute | undefined;
  for (const tenant of tenants) {
    const isLonger = tenant.path.length > (found?.path.length ?? 0);
    if (isLonger && path.startsWith(tenant.path)) found = tenant;
  }
  return found;
}

/**
 * `/showcase/2026/nowhere/...` fell to the administration, which has no such pages; a studio with
 * several showcases keeps its page there.
 */
function isUnknownShowcase(path: string, tenant: TenantRoute, { tenants }: Navigator): boolean {
  if (tenant.key !== 'index') return false;
  const [studio] = /^\d{4}\/[^/]+/.exec(path.slice(tenant.path.length)) ?? [];
  if (studio === undefined) return false;
  return !tenants.some((each) => each.path.startsWith(`${tenant.path}${studio}/`));
}
