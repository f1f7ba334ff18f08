import { isSettings, overlay, valueAt, type Settings } from './settings.ts';

const place = ['applications', 'tenants'];

/** The entries of tenants in a file of settings. */
export function tenantsIn(settings: Settings): readonly Settings[] {
  const found = valueAt(settings, place);
  return Array.isArray(found) ? found.filter(isSettings) : [];
}

/**
 * The administration's tenants with what the operator adds to them, by path, and then those of the
 * operator alone. Key and path of a showcase are the administration's.
 */
export function withTenants(ours: readonly Settings[], added: readonly Settings[]): Settings[] {
  const paths = new Set(ours.map(pathOf));
  const joined = ours.map((tenant) =>
    added
      .filter((each) => pathOf(each) === pathOf(tenant))
      .reduce((all, each) => overlay(overlay(all, each), tenant), tenant),
  );
  return [...joined, ...added.filter((each) => !paths.has(pathOf(each)))];
}

/** What entries say beyond that there is a showcase at this path, which the administration says. */
export function addedToTenants(tenants: readonly Settings[]): Settings[] {
  return tenants.flatMap((tenant) => {
    const path = pathOf(tenant);
    const added = Object.entries({ ...tenant, var: addedVariables(tenant) }).filter(
      ([key, value]) => key !== 'path' && value !== undefined,
    );
    return added.length > 0 ? [{ path, ...Object.fromEntries(added) }] : [];
  });
}

/** Without the key that follows from the path. */
function addedVariables(tenant: Settings): Settings | undefined {
  const { var: given } = tenant;
  const key = pathOf(tenant)
    .replace(/^\/showcase\//, '')
    .split('/')
    .filter(Boolean)
    .join('-');
  const added = Object.entries(isSettings(given) ? given : {}).filter(
    ([name, value]) => name !== 'database' || value !== (key || 'index'),
  );
  return added.length > 0 ? Object.fromEntries(added) : undefined;
}

function pathOf({ path }: Settings): string {
  const text = typeof path === 'string' ? path : '';
  return text.endsWith('/') ? text : `${text}/`;
}
