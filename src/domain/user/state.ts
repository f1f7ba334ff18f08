import type { z } from 'zod';
import type { Evolvers } from '../decision.ts';
import type { Draft } from '../state-map.ts';
import type { grantSchema } from './commands.ts';
import type { userEvents } from './events.ts';

export type Grant = z.infer<typeof grantSchema>;

export interface UserState {
  readonly grants: readonly Grant[];
  /** Raised when a removed user is added again; sessions of an older epoch are refused. */
  readonly epoch: number;
  readonly removed: boolean;
  /** Nonces of links already used; a link lives one hour, so the last hundred suffice. */
  readonly redeemed: readonly string[];
}

export interface UserSlices {
  user: UserState;
}

export const evolveUser: Evolvers<typeof userEvents, UserSlices> = {
  UserAdded: ({ data }, state) => {
    const redeemed = state.get('user', data.user)?.redeemed ?? [];
    const { grants, epoch } = data;
    state.set('user', data.user, { grants, epoch, removed: false, redeemed });
  },
  UserRemoved: ({ data }, state) => {
    patchUser(state, data.user, () => ({ removed: true, grants: [] }));
  },
  RoleGranted: ({ data }, state) => {
    patchUser(state, data.user, ({ grants }) => ({ grants: [...grants, data.grant] }));
  },
  RoleRevoked: ({ data }, state) => {
    patchUser(state, data.user, ({ grants }) => ({
      grants: grants.filter((grant) => !sameGrant(grant, data.grant)),
    }));
  },
  SignInLinkRedeemed: ({ data }, state) => {
    patchUser(state, data.user, ({ redeemed }) => ({
      redeemed: [...redeemed, data.nonce].slice(-100),
    }));
  },
};

/** Whether two grants give the same role for the same showcase. */
export function sameGrant(a: Grant, b: Grant): boolean {
  return a.role === b.role && a.showcase === b.showcase;
}

function patchUser(
  state: Draft<UserSlices>,
  user: string,
  change: (before: UserState) => Partial<UserState>,
): void {
  const before = state.get('user', user);
  if (before) state.set('user', user, { ...before, ...change(before) });
}
