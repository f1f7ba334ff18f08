import { notFound } from '../../../adapters/cli/errors.ts';
import { nearest } from '../../../adapters/cli/nearest.ts';
import type { Grant } from '../../../domain/user/state.ts';
import { fullName, userName } from '../../../projections/people.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import type { DataFolder } from '../../data-folder.ts';
import { withReading, withRows } from '../../operator/reading.ts';
import { hasLog } from '../../operator/showcases.ts';

export interface KnownUser {
  readonly user: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** Everybody who may sign in, by id. */
export async function knownUsers(data: DataFolder): Promise<KnownUser[]> {
  if (!hasLog(data, 'index')) return [];
  return withReading(data, 'index', (reading) =>
    withRows(data, reading, (rows) =>
      rows
        .find(sliceTables.user)
        .filter(({ removed }) => !removed)
        .map(({ id, grants }) => {
          const name = fullName(rows, userName(id)) ?? 'removed';
          return { user: id, name, grants };
        }),
    ),
  );
}

/** One of them. Fails naming the nearest. */
export async function knownUser(data: DataFolder, user: string): Promise<KnownUser> {
  const all = await knownUsers(data);
  const found = all.find((one) => one.user === user);
  if (found) return found;
  const ids = all.map((one) => one.user);
  throw notFound(`There is no user ${user} in ${data.root}.`, nearest(user, ids));
}

/** `administrator of all, desk of 2026-boston` */
export function rolesOf({ grants }: Pick<KnownUser, 'grants'>): string {
  const words = grants.map(({ role, showcase }) =>
    showcase === '*' ? `${role} of all` : `${role} of ${showcase}`,
  );
  return words.join(', ') || 'none';
}
