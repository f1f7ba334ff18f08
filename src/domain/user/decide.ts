import type { Deciders, Decision } from '../decision.ts';
import { personal } from '../personal.ts';
import { refuse } from '../refusal.ts';
import type { Reader } from '../state-map.ts';
import type { userCommands } from './commands.ts';
import { sameGrant, type UserSlices, type UserState } from './state.ts';

export const decideUser: Deciders<typeof userCommands, UserSlices> = {
  AddUser: ({ user, name, grants }, { state }) => {
    const before = state.get('user', user);
    if (before && !before.removed) return refuse('AlreadyExists', { what: 'user' });
    const epoch = (before?.epoch ?? -1) + 1;
    const data = { user, name: personal(`user-${user}`, name), grants, epoch };
    return [{ type: 'UserAdded', subject: `user/${user}`, data }];
  },
  RemoveUser: ({ user }, { state }) => {
    const before = state.get('user', user);
    if (!before || before.removed) return [];
    return [{ type: 'UserRemoved', subject: `user/${user}`, data: { user } }];
  },
  GrantRole: (data, { state }) =>
    ofUser(state, data.user, ({ grants }) =>
      grants.some((grant) => sameGrant(grant, data.grant))
        ? []
        : [{ type: 'RoleGranted', subject: `user/${data.user}`, data }],
    ),
  RevokeRole: (data, { state }) =>
    ofUser(state, data.user, ({ grants }) =>
      grants.some((grant) => sameGrant(grant, data.grant))
        ? [{ type: 'RoleRevoked', subject: `user/${data.user}`, data }]
        : [],
    ),
  RedeemSignInLink: (data, { state }) =>
    ofUser(state, data.user, ({ redeemed }) =>
      redeemed.includes(data.nonce)
        ? refuse('LinkAlreadyUsed')
        : [{ type: 'SignInLinkRedeemed', subject: `user/${data.user}`, data }],
    ),
};

function ofUser(
  state: Reader<UserSlices>,
  user: string,
  decide: (user: UserState) => Decision,
): Decision {
  const before = state.get('user', user);
  return before && !before.removed ? decide(before) : refuse('NotFound', { what: 'user' });
}
