import { rightsOf } from '../current-users.ts';
import { askControl } from '../children/ask-control.ts';
import type { Lease } from '../children/lease.ts';
import type { Serving } from './visit.ts';

type Telling = Pick<Serving, 'supervisor' | 'users' | 'navigator'>;
type Users = ReturnType<Telling['users']['of']>;

interface Told {
  readonly users: Users;
  readonly done: Promise<boolean>;
}

/** By the connections to a cable: another process, or one that hung, is told anew. */
const told = new WeakMap<Lease['pool'], Told>();

/** Milliseconds. */
const again = 1000;

/**
 * Tells the cable what every user may do now, unless it knows: it ends what is heard by names of
 * other rights. Resolves to false where it could not be told.
 */
export async function tellRights(serving: Telling, { pool, socket }: Lease): Promise<boolean> {
  await serving.users.settled();
  const before = told.get(pool);
  if (before && before.users !== usersOf(serving)) await before.done;
  // Only now: while something else was told, rights may have changed again, and been told.
  const users = usersOf(serving);
  const known = told.get(pool);
  if (known?.users === users) return known.done;
  const done = tell(socket, users);
  told.set(pool, { users, done });
  void done.then((isTold) => {
    if (!isTold && told.get(pool)?.done === done) told.delete(pool);
  });
  return done;
}

const usersOf = ({ users, navigator }: Telling): Users => users.of(navigator());

/** Tells a cable that runs, and again until it knows; call it when rights may be others. */
export async function tellRunningCable(serving: Telling): Promise<void> {
  const cable = serving.supervisor.child('cable');
  if (!cable.isRunning()) return;
  const lease = await cable.acquire();
  if ('sentence' in lease) return;
  const isTold = await tellRights(serving, lease);
  lease.release();
  if (!isTold) setTimeout(() => void tellRunningCable(serving), again).unref();
}

async function tell(socket: string, users: Users): Promise<boolean> {
  const body = Object.fromEntries([...users].map(([id, entry]) => [id, rightsOf(entry)]));
  const question = { method: 'POST', path: '/_control/rights', body, timeout: 2000 } as const;
  const answer = await askControl(socket, question).catch(() => undefined);
  return answer?.status === 200;
}
