import { expect } from 'chai';
import { parseCookies, serialiseCookie } from '../../../src/adapters/http/session/cookies.ts';

const cookie = { name: 'fc_user', value: 'a.b-c_d', path: '/', maxAge: 60, secure: false };

describe('cookies', () => {
  it('are read by name, with or without quotes and spaces', () => {
    const cookies = parseCookies('a=1;  b="two" ; c=x=y; d=');
    expect([...cookies]).to.deep.equal([
      ['a', '1'],
      ['b', 'two'],
      ['c', 'x=y'],
      ['d', ''],
    ]);
  });

  it('of one name: the first, which browsers send for the most exact path', () => {
    expect(parseCookies('a=exact; a=wide').get('a')).to.equal('exact');
  });

  it('are none where there is no header or only rubbish', () => {
    expect(parseCookies(undefined).size).to.equal(0);
    expect(parseCookies(';;=x; novalue').size).to.equal(0);
  });

  it('are written for pages only, and Secure only behind TLS', () => {
    expect(serialiseCookie(cookie)).to.equal(
      'fc_user=a.b-c_d; Path=/; Max-Age=60; HttpOnly; SameSite=Lax',
    );
    expect(serialiseCookie({ ...cookie, secure: true })).to.match(/; Secure$/);
  });

  it('never carry what would end the cookie or the header', () => {
    for (const value of ['a;b', 'a\r\nSet-Cookie: x=1', 'a b'])
      expect(() => serialiseCookie({ ...cookie, value })).to.throw(/characters/);
    expect(() => serialiseCookie({ ...cookie, path: '/;Domain=x' })).to.throw(/characters/);
  });
});
