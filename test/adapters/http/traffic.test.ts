import { expect } from 'chai';
import { openTraffic } from '../../../src/adapters/http/traffic.ts';

describe('what the public wants', () => {
  const turnOfLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('has one turn of the event loop after the other, so that others come between', async () => {
    const traffic = openTraffic();
    const seen: string[] = [];
    const all = ['a', 'b', 'c'].map((name) => traffic.turn().then(() => seen.push(name)));
    await turnOfLoop();
    seen.push('another');
    await Promise.all(all);
    expect(seen.indexOf('another')).to.be.below(2);
    expect(seen.filter((name) => name !== 'another')).to.deep.equal(['a', 'b', 'c']);
  });

  it('waits for commands that have come', async () => {
    const traffic = openTraffic();
    const leave = traffic.enter(false);
    let isDrawn = false;
    const drawn = traffic.turn().then(() => (isDrawn = true));
    for (let times = 0; times < 20; times += 1) await turnOfLoop();
    expect(isDrawn).to.equal(false);
    leave();
    await drawn;
  });

  it('does not wait for ever where commands never end', async () => {
    const traffic = openTraffic();
    traffic.enter(true);
    await traffic.turn();
    await traffic.turn();
  });
});
