import { expect } from 'chai';
import { sessionTokens } from '../../../../src/adapters/http/session/session-token.ts';
import { generateNavigator } from '../../../../src/runtime/navigator/generate-navigator.ts';
import type { UserEntry } from '../../../../src/runtime/navigator/navigator-schema.ts';
import { parseNavigator } from '../../../../src/runtime/navigator/parse-navigator.ts';
import { rightsOf } from '../../../../src/runtime/serve/current-users.ts';
import { actorHeader, asksAsUser } from '../../../../src/runtime/serve/requests/actor-header.ts';

const now = 1_800_000_000_000;
const expires = now / 1000 + 3600;
const tokens = sessionTokens(Buffer.alloc(32, 1));
const ben: UserEntry = {
  user: 'ben',
  epoch: 0,
  grants: [
    { role: 'emcee', showcase: '2026-boston' },
    { role: 'chairman', showcase: '2026-boston' },
  ],
};
const users: UserEntry[] = [
  { user: 'ada', epoch: 2, grants: [{ role: 'administrator', showcase: '*' }] },
  ben,
];
const parsed = parseNavigator(generateNavigator({ showcases: [], users }));

const asked = (headers: { cookie?: string; authorization?: string }, key = '2026-boston') => {
  if ('errors' in parsed) throw new Error('navigator');
  const header = actorHeader({ headers, tokens, users: parsed.config.users, key, now });
  return JSON.parse(Buffer.from(header, 'base64url').toString());
};
const userCookie = (user: string, epoch: number): string =>
  `fc_user=${tokens.signUser({ user, epoch, expires })}`;

describe('who is asking', () => {
  it('is nobody without a cookie', () => {
    expect(asked({})).to.deep.equal({ user: null, judge: null });
    expect(asked({ cookie: 'other=1' })).to.deep.equal({ user: null, judge: null });
  });

  it('is a person with the role that counts for this showcase', () => {
    expect(asked({ cookie: userCookie('ben', 0) }).user).to.deep.equal({
      id: 'ben',
      ...{ role: 'chairman', also: ['emcee'], rights: rightsOf(ben) },
    });
    const elsewhere = asked({ cookie: userCookie('ben', 0) }, '2026-raleigh');
    expect(elsewhere.user).to.deep.equal({ id: 'ben', role: 'public', rights: rightsOf(ben) });
  });

  it('is an administrator everywhere where the grant says everywhere', () => {
    for (const key of ['index', '2026-boston', '2026-raleigh'])
      expect(asked({ cookie: userCookie('ada', 2) }, key).user.role).to.equal('administrator');
  });

  it('is nobody with a cookie of an earlier epoch, or of a person who was removed', () => {
    expect(asked({ cookie: userCookie('ada', 1) }).user).to.equal(null);
    expect(asked({ cookie: userCookie('gone', 0) }).user).to.equal(null);
  });

  it('is nobody with an expired cookie or a forged one', () => {
    const old = tokens.signUser({ user: 'ada', epoch: 2, expires: now / 1000 });
    expect(asked({ cookie: `fc_user=${old}` }).user).to.equal(null);
    const forged = sessionTokens(Buffer.alloc(32, 9)).signUser({ user: 'ada', epoch: 2, expires });
    expect(asked({ cookie: `fc_user=${forged}` }).user).to.equal(null);
  });

  it('is a judge in the showcase the session is for, and nowhere else', () => {
    const judge = tokens.signJudge('2026-boston', { judge: 'j1', epoch: 4, expires });
    const cookie = `fc_judge=${judge}`;
    expect(asked({ cookie }).judge).to.deep.equal({ id: 'j1', epoch: 4 });
    expect(asked({ cookie }, '2026-raleigh').judge).to.equal(null);
  });

  it('is both where one tablet holds both', () => {
    const judge = tokens.signJudge('2026-boston', { judge: 'j1', epoch: 0, expires });
    const both = asked({ cookie: `${userCookie('ben', 0)}; fc_judge=${judge}` });
    expect([both.user.id, both.judge.id]).to.deep.equal(['ben', 'j1']);
  });

  it('is the owner of an access token, for programs', () => {
    const token = tokens.signUser({ user: 'ada', epoch: 2, expires });
    expect(asked({ authorization: `Bearer ${token}` }).user.id).to.equal('ada');
    expect(asked({ authorization: `Basic ${token}` }).user).to.equal(null);
  });

  it('needs the rights of users only with a user’s session: no mark waits for them', () => {
    expect(asksAsUser({ cookie: 'fc_judge.2026-boston=x; other=1' })).to.equal(false);
    expect(asksAsUser({})).to.equal(false);
    expect(asksAsUser({ cookie: `fc_judge=x; ${userCookie('ada', 2)}` })).to.equal(true);
    expect(asksAsUser({ authorization: 'Bearer x' })).to.equal(true);
  });

  it('has rights whose name is another after any change, and the same in any order', () => {
    const [first, second] = ben.grants;
    expect(rightsOf({ ...ben, grants: [...ben.grants].reverse() })).to.equal(rightsOf(ben));
    const others = [
      { ...ben, epoch: 1 },
      { ...ben, grants: first ? [first] : [] },
    ];
    for (const other of others) expect(rightsOf(other)).not.to.equal(rightsOf(ben));
    expect(rightsOf({ ...ben, grants: second ? [second] : [] })).not.to.equal(rightsOf(ben));
  });
});
