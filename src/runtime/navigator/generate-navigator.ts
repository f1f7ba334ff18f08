import { overlay, type Settings } from '../machine/settings.ts';
import { tenantsIn, withTenants } from '../machine/tenant-settings.ts';
import { generatedText } from './generated-text.ts';
import type { ShowcaseEntry, UserEntry } from './navigator-schema.ts';

/** The rows of the administration that routing follows from. */
export interface NavigatorRows {
  readonly showcases: readonly ShowcaseEntry[];
  readonly users: readonly UserEntry[];
}

/**
 * The text of navigator.yml. The same rows and settings give the same bytes in whatever order the
 * rows come, so that the file is written only when something is different.
 */
export function generateNavigator(rows: NavigatorRows, settings: Settings = {}): string {
  return generatedText(navigatorContent(rows, settings), settings);
}

/** What navigator.yml says: rows of the administration, and an operator's settings over ours. */
export function navigatorContent(rows: NavigatorRows, settings: Settings): Settings {
  const ours = standardContent(rows);
  const tenants = withTenants(tenantsIn(ours), tenantsIn(settings));
  return overlay(overlay(ours, settings), { applications: { tenants } });
}

/** What navigator.yml says where an operator has set nothing. */
export function standardContent({ showcases, users }: NavigatorRows): Settings {
  const listed = showcases.map(showcaseRow).sort(by(({ key }) => key));
  return {
    ...standardSections,
    applications: {
      pools: { timeout: '5m' },
      startup_timeout: '5s',
      tenants: [tenant('/showcase/', 'index'), ...listed.map(showcaseTenant)],
    },
    floorcraft: { version: 1, showcases: listed, users: users.map(userRow).sort(by(idOf)) },
  };
}

const standardSections: Settings = {
  server: {
    listen: 3000,
    root_path: '/showcase',
    health_check: {
      path: '/up',
      response: { status: 200, body: 'OK', headers: { 'Content-Type': 'text/plain' } },
    },
    static: {
      public_dir: 'dist/public',
      cache_control: {
        default: '0',
        overrides: [{ path: '/showcase/assets/', max_age: '1y', immutable: true }],
      },
    },
  },
  cable: { enabled: true, path: '/showcase/cable' },
  auth: { enabled: false, realm: 'Showcase' },
};

const tenant = (path: string, database: string) => ({ path, var: { database } });

const showcaseTenant = ({ key, path }: ShowcaseEntry) => tenant(`/showcase/${path}`, key);

function showcaseRow(row: ShowcaseEntry): ShowcaseEntry {
  const { key, path, title, timeZone, locale, start, end } = row;
  return { key, path, title, timeZone, locale, start, end };
}

function userRow({ user, epoch, grants }: UserEntry): UserEntry {
  const rows = grants.map(({ role, showcase }) => ({ role, showcase }));
  return { user, epoch, grants: rows.sort(by((grant) => `${grant.showcase} ${grant.role}`)) };
}

const idOf = ({ user }: UserEntry): string => user;

/** By code units: the same on every machine, whatever its locale. */
function by<T>(text: (row: T) => string): (a: T, b: T) => number {
  return (a, b) => (text(a) < text(b) ? -1 : Number(text(a) > text(b)));
}
