import { expect } from 'chai';
import { openRateLimit } from '../../../../src/adapters/http/proxy/rate-limit.ts';

describe('the rate limit', () => {
  it('takes so many of one address in a window, then says how long to wait', () => {
    let now = 0;
    const limit = openRateLimit({ limit: 2, window: 60_000, now: () => now });
    expect([limit.take('a'), limit.take('a')]).to.deep.equal([0, 0]);
    now = 30_000;
    expect(limit.take('a')).to.equal(30);
    expect(limit.take('b')).to.equal(0);
    now = 60_000;
    expect(limit.take('a')).to.equal(0);
  });
});
