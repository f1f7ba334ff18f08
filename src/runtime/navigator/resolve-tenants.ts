import { idSchema } from '../../domain/schema/ids.ts';
import type { TenantRoute } from './navigator.ts';
import type { NavigatorFile } from './navigator-schema.ts';

/** Something wrong at a place of the file, named by its keys from the root. */
export interface Issue {
  readonly path: readonly PropertyKey[];
  readonly sentence: string;
}

type TenantEntry = NonNullable<NonNullable<NavigatorFile['applications']>['tenants']>[number];

/** The tenants this program runs, their names and environments resolved; foreign ones left out. */
export function resolveTenants(file: NavigatorFile): { tenants: TenantRoute[]; issues: Issue[] } {
  const { env = {}, tenants = [] } = file.applications ?? {};
  const root = file.server?.root_path || '/showcase/';
  const resolved = tenants.map((entry) => ({ entry, route: routeOf(entry, env, root) }));
  const issues = resolved.flatMap(({ route }, index) => {
    const earlier = resolved.slice(0, index).map((each) => each.route);
    const sentence = complaintAbout(route, earlier);
    return sentence ? [{ path: ['applications', 'tenants', index, 'path'], sentence }] : [];
  });
  const ours = resolved.filter(({ entry }) => !isForeign(entry));
  return { tenants: ours.map(({ route }) => route), issues };
}

function routeOf(entry: TenantEntry, template: Record<string, string>, root: string): TenantRoute {
  const values = entry.var ?? {};
  const fill = (text: string): string =>
    text.replace(/\$\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
  const expanded = Object.entries(template).map(([name, text]): [string, string] => [
    name,
    fill(text),
  ]);
  return {
    key: values['database'] ?? keyOf(entry.path, root),
    path: entry.path,
    env: { ...Object.fromEntries(expanded), ...entry.env },
  };
}

/** `2026-boston` for `/showcase/2026/boston/`; `index` for the root itself. */
function keyOf(path: string, root: string): string {
  const below = path.startsWith(root) ? path.slice(root.length) : path;
  return below.split('/').filter(Boolean).join('-') || 'index';
}

function complaintAbout(route: TenantRoute, earlier: TenantRoute[]): string | undefined {
  if (earlier.some(({ path }) => path === route.path))
    return `the path ${route.path} stands here twice: remove one of the two`;
  const twin = earlier.find(({ key }) => key === route.key);
  if (twin) return `${twin.path} and ${route.path} are both named ${route.key}: rename one`;
  if (idSchema.safeParse(route.key).success && route.key !== 'cable') return undefined;
  return `${route.key} cannot be the name of a tenant: use lower-case letters, digits and hyphens`;
}

const isForeign = ({ runtime, server, args }: TenantEntry): boolean =>
  runtime !== undefined || server !== undefined || args !== undefined;
