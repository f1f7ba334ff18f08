import { expect } from 'chai';
import { boundedTries } from '../../../../src/runtime/tenant/pin/bounded-tries.ts';

const minute = 60_000;

describe('tries of the PIN', () => {
  let now = 0;
  const opened = () => boundedTries({ window: 5 * minute, perDevice: 5, together: 8 }, () => now);

  beforeEach(() => {
    now = 1_000_000;
  });

  it('are five for a device, then it waits until the oldest is five minutes old', () => {
    const tries = opened();
    for (const left of [4, 3, 2, 1, 0]) {
      expect(tries.take('one')).to.equal(0);
      expect(tries.left('one')).to.equal(left);
      now += minute / 2;
    }
    expect(tries.take('one')).to.equal(150);
    now += 150_000;
    expect(tries.take('one')).to.equal(0);
    expect(tries.take('one'), 'only the oldest was forgotten').to.be.greaterThan(0);
  });

  it('that were held back do not make the wait longer', () => {
    const tries = opened();
    for (let count = 0; count < 50; count += 1) tries.take('one');
    now += 5 * minute;
    expect(tries.take('one')).to.equal(0);
  });

  it('of one device do not hold another up, but all together are bounded', () => {
    const tries = opened();
    for (let count = 0; count < 9; count += 1) tries.take('one');
    expect(tries.take('two')).to.equal(0);
    expect(tries.take('three')).to.equal(0);
    expect(tries.take('four')).to.equal(0);
    expect(tries.take('five'), 'the ninth within five minutes').to.equal(300);
  });

  it('are given back to a device after the right PIN', () => {
    const tries = opened();
    for (let count = 0; count < 5; count += 1) tries.take('one');
    tries.forgive('one');
    expect(tries.left('one')).to.equal(5);
  });
});
