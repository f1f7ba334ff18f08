import { expect } from 'chai';
import {
  liveState,
  liveWords,
  mustPoll,
} from '../../../../src/adapters/browser/live/live-state.ts';

const at = (now: number, aliveAt?: number) => ({ now, startedAt: 1000, aliveAt });

describe('what a page says of its connection', () => {
  it('is connecting at first, and live from the first sign of life', () => {
    expect(liveState(at(1500)).state).to.equal('connecting');
    expect(liveState(at(1500, 1400)).state).to.equal('live');
  });

  it('is live until 10 s after the last heartbeat, then stale since that heartbeat', () => {
    expect(liveState(at(60_999, 51_000)).state).to.equal('live');
    expect(liveState(at(61_000, 51_000))).to.deep.equal({ state: 'stale', since: 51_000 });
  });

  it('is stale since its start when it never came to life', () => {
    expect(liveState(at(11_000))).to.deep.equal({ state: 'stale', since: 1000 });
  });

  it('polls after 15 s without a connection, not before', () => {
    expect(mustPoll(at(15_999))).to.equal(false);
    expect(mustPoll(at(16_000))).to.equal(true);
    expect(mustPoll(at(16_000, 2000))).to.equal(false);
  });

  it('names the time of day where the showcase is, as people there write it', () => {
    const stale = { state: 'stale', since: Date.UTC(2026, 3, 11, 18, 2) } as const;
    const boston = { timeZone: 'America/New_York', locale: 'en-GB' };
    expect(liveWords(stale, boston)).to.equal('not live since 14:02');
    const american = liveWords(stale, { ...boston, locale: 'en-US' });
    expect(american).to.match(/^not live since 2:02\sPM$/);
    expect(liveWords({ state: 'live', since: 0 }, boston)).to.equal('live');
  });
});
