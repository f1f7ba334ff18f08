import { expect } from 'chai';
import { createHmac } from 'node:crypto';
import { sessionTokens } from '../../../src/adapters/http/session/session-token.ts';

const now = 1_000_000;
const later = now + 60;
const tokens = sessionTokens(Buffer.alloc(32, 7));
const others = sessionTokens(Buffer.alloc(32, 8));

describe('session tokens', () => {
  it('come back as what was signed, of each kind', () => {
    const user = { user: 'ada-invented', epoch: 2, expires: later };
    const judge = { judge: 'j1', epoch: 0, expires: later };
    const link = { judge: 'j1', epoch: 3 };
    const signIn = { user: 'ada-invented', nonce: 'n-0_Nonce', expires: later };
    expect(tokens.verifyUser(tokens.signUser(user), now)).to.deep.equal(user);
    expect(tokens.verifyJudge('k', tokens.signJudge('k', judge), now)).to.deep.equal(judge);
    expect(tokens.verifyJudgeLink('k', tokens.signJudgeLink('k', link))).to.deep.equal(link);
    expect(tokens.verifySignInLink(tokens.signSignInLink(signIn), now)).to.deep.equal(signIn);
  });

  it('end with their last second', () => {
    const token = tokens.signUser({ user: 'ada', epoch: 0, expires: later });
    expect(tokens.verifyUser(token, later - 1)).not.to.equal(undefined);
    expect(tokens.verifyUser(token, later)).to.equal(undefined);
    const judge = tokens.signJudge('k', { judge: 'j1', epoch: 0, expires: later });
    expect(tokens.verifyJudge('k', judge, later)).to.equal(undefined);
    const link = tokens.signSignInLink({ user: 'ada', nonce: 'n0nce-n0', expires: later });
    expect(tokens.verifySignInLink(link, later)).to.equal(undefined);
  });

  it('are refused when any character is another', () => {
    const token = tokens.signUser({ user: 'ada', epoch: 1, expires: later });
    for (let place = 0; place < token.length - 1; place += 1) {
      const other = token[place] === 'x' ? 'y' : 'x';
      const forged = token.slice(0, place) + other + token.slice(place + 1);
      expect(tokens.verifyUser(forged, now), forged).to.equal(undefined);
    }
  });

  it('of one secret, one showcase or one kind are none of another', () => {
    const judge = tokens.signJudge('boston', { judge: 'j1', epoch: 0, expires: later });
    expect(others.verifyJudge('boston', judge, now)).to.equal(undefined);
    expect(tokens.verifyJudge('raleigh', judge, now)).to.equal(undefined);
    expect(tokens.verifyUser(judge, now)).to.equal(undefined);
    const link = tokens.signJudgeLink('boston', { judge: 'j1', epoch: 0 });
    expect(tokens.verifyJudgeLink('raleigh', link)).to.equal(undefined);
  });

  it('are not signed with the bare secret, but with a key of their kind', () => {
    const secret = Buffer.alloc(32, 7);
    const bare = createHmac('sha256', secret).update(`user|ada|1|${String(later)}`);
    const token = `ada.1.${String(later)}.${bare.digest('base64url')}`;
    expect(tokens.verifyUser(token, now)).to.equal(undefined);
  });

  it('are refused in every malformed shape', () => {
    for (const text of ['', '.', '...', 'ada.1', 'ada|1.2.3.x', `ada.1.${String(later)}.`])
      expect(tokens.verifyUser(text, now), text).to.equal(undefined);
  });

  it('are not signed for an id that holds a separator', () => {
    expect(() => tokens.signUser({ user: 'a.b', epoch: 0, expires: later })).to.throw(/dot/);
    expect(() => tokens.signUser({ user: 'a|b', epoch: 0, expires: later })).to.throw(/bar/);
  });
});
