import { expect } from 'chai';
import { createPageCache } from '../../../src/adapters/http/page-cache.ts';

describe('the cache of public pages', () => {
  it('draws a page once while the log stands still, and again when it grew', () => {
    const cache = createPageCache();
    let drawn = 0;
    const draw = (): string => `page ${String((drawn += 1))}`;
    expect(cache.page('/a', 1, draw)).to.equal('page 1');
    expect(cache.page('/a', 1, draw)).to.equal('page 1');
    expect(cache.page('/b', 1, draw)).to.equal('page 2');
    expect(cache.page('/a', 2, draw)).to.equal('page 3');
  });

  it('keeps nothing of a page that is not there', () => {
    const cache = createPageCache();
    expect(cache.page('/a', 1, () => undefined)).to.equal(undefined);
    expect(cache.page('/a', 1, () => 'now')).to.equal('now');
  });

  it('forgets all before it grows over its limit', () => {
    const cache = createPageCache();
    cache.page('first', 1, () => 'old');
    for (let n = 0; n < 500; n += 1) cache.page(`/${String(n)}`, 1, () => 'page');
    expect(cache.page('first', 1, () => 'new')).to.equal('new');
  });
});
