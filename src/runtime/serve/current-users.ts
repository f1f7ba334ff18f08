import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DataFolder } from '../data-folder.ts';
import type { Navigator } from '../navigator/navigator.ts';
import { userEntrySchema, type UserEntry } from '../navigator/navigator-schema.ts';
import { socketPath } from '../socket-path.ts';
import { askControl } from './children/ask-control.ts';

/**
 * Who has which rights just now, as the administration's log says. Whether navigator.yml could be
 * written is no matter: who was removed there has no rights from the next request on.
 */
export interface CurrentUsers {
  /** What the administration answered last; before its first answer what navigator.yml has. */
  of(navigator: Navigator): Navigator['users'];
  /** Asks the administration, since its log may have moved. */
  ask(): void;
  /** Resolves when what was asked for is there: rights are not told before. */
  settled(): Promise<void>;
  /** Calls back whenever the administration has answered. */
  follow(listener: () => void): void;
}

/** Names what a user may do: other grants, or a later epoch, have another name. */
export function rightsOf({ epoch, grants }: Pick<UserEntry, 'epoch' | 'grants'>): string {
  const all = grants.map(({ role, showcase }) => `${role} ${showcase}`).sort();
  const text = JSON.stringify([epoch, ...all]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

const answerSchema = z.object({ users: z.array(userEntrySchema) });
const question = { method: 'GET', path: '/_control/users', timeout: 2000 } as const;

/** Asks over the private socket of the administration's process. */
export function openCurrentUsers(data: DataFolder): CurrentUsers {
  let known: Navigator['users'] | undefined;
  let asking: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const listeners: (() => void)[] = [];

  async function askOnce(): Promise<void> {
    const answer = await askControl(socketPath(data.root, 'index'), question).catch(
      () => undefined,
    );
    const read = answerSchema.safeParse(answer?.body);
    if (!read.success) {
      // Who cannot be asked has not let anybody in again: what was known stays, until it answers.
      setTimeout(ask, again).unref();
      return;
    }
    known = byName(read.data.users);
    for (const listener of listeners) listener();
  }

  /** One question at a time, and one more for all that want to know meanwhile. */
  function ask(): void {
    if (next) return;
    next = (asking ?? Promise.resolve()).then(() => {
      next = undefined;
      asking = askOnce().finally(() => (asking = undefined));
      return asking;
    });
  }

  return {
    of: ({ users }) => known ?? users,
    ask,
    settled: () => next ?? asking ?? Promise.resolve(),
    follow: (listener) => void listeners.push(listener),
  };
}

/** Milliseconds until an administration that did not answer is asked again. */
const again = 1000;

const byName = (users: readonly UserEntry[]): Navigator['users'] =>
  new Map(users.map((entry) => [entry.user, entry]));
