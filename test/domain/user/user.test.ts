import { expect } from 'chai';
import { command, event, given, stateOf } from '../../support/given.ts';

const everything = { role: 'administrator', showcase: '*' } as const;
const desk = { role: 'desk', showcase: '2026-spring' } as const;
const user = 'vera';
const add = command('AddUser', { user, name: 'Vera Violet', grants: [desk] });
const remove = command('RemoveUser', { user });
const grant = command('GrantRole', { user, grant: everything });
const revoke = command('RevokeRole', { user, grant: everything });
const redeem = (nonce: string) => command('RedeemSignInLink', { user, nonce });
const added = (epoch: number) =>
  event('UserAdded', 'user/vera', {
    ...{ user, grants: [desk], epoch },
    name: { person: 'user-vera', plain: 'Vera Violet' },
  });

describe('a user', () => {
  it('is added once, the name marked as personal', () => {
    given().when(add).then(added(0));
    given(add).when(add).thenRefused('AlreadyExists');
  });

  it('is removed, and added again with sessions of an older epoch ended', () => {
    given(add)
      .when(remove)
      .then(event('UserRemoved', 'user/vera', { user }));
    given().when(remove).thenNothing();
    given(add, remove).when(remove).thenNothing();
    given(add, remove).when(add).then(added(1));
  });

  it('is given a role and loses it again', () => {
    given(add)
      .when(grant)
      .then(event('RoleGranted', 'user/vera', { user, grant: everything }));
    given(add, grant).when(grant).thenNothing();
    given(add, grant)
      .when(revoke)
      .then(event('RoleRevoked', 'user/vera', { user, grant: everything }));
    given(add).when(revoke).thenNothing();
  });

  it('removed, has no roles and is given none', () => {
    given(add, remove).when(grant).thenRefused('NotFound');
    given(add, remove).when(revoke).thenRefused('NotFound');
    given(add, remove).when(redeem('nonce-one')).thenRefused('NotFound');
    given().when(grant).thenRefused('NotFound');
    expect(stateOf([add, remove]).get('user', user)?.grants).to.deep.equal([]);
  });

  it('uses a sign-in link once', () => {
    given(add)
      .when(redeem('nonce-one'))
      .then(event('SignInLinkRedeemed', 'user/vera', { user, nonce: 'nonce-one' }));
    given(add, redeem('nonce-one')).when(redeem('nonce-one')).thenRefused('LinkAlreadyUsed');
    given(add, redeem('nonce-one'), remove, add)
      .when(redeem('nonce-one'))
      .thenRefused('LinkAlreadyUsed');
  });

  it('has its last hundred links remembered', () => {
    const links = Array.from({ length: 101 }, (_, index) => redeem(`nonce-of-${String(index)}`));
    const redeemed = stateOf([add, ...links]).get('user', user)?.redeemed ?? [];
    expect(redeemed.length).to.equal(100);
    expect(redeemed.at(-1)).to.equal('nonce-of-100');
  });
});
