import { expect } from 'chai';
import { createPageCache } from '../../../src/adapters/http/page-cache.ts';

describe('the cache of public pages', () => {
  it('draws a page once while the log stands still, and again when it grew', () => {
    const cache = createPageCache();
    let drawn = 0;
    const draw = (): string => `page ${String((drawn += 1))}`;
    expect(cache.kept('/a', 1)).to.equal(undefined);
    expect(cache.keep('/a', 1, draw)).to.equal('page 1');
    expect(cache.kept('/a', 1)).to.equal('page 1');
    expect(cache.keep('/a', 1, draw), 'drawn meanwhile').to.equal('page 1');
    expect(cache.keep('/b', 1, draw)).to.equal('page 2');
    expect(cache.kept('/a', 2)).to.equal(undefined);
    expect(cache.keep('/a', 2, draw)).to.equal('page 3');
  });

  it('keeps nothing of a page that is not there', () => {
    const cache = createPageCache();
    expect(cache.keep('/a', 1, () => undefined)).to.equal(undefined);
    expect(cache.keep('/a', 1, () => 'now')).to.equal('now');
  });

  it('forgets all when it has grown over 16 million characters', () => {
    const cache = createPageCache();
    const page = 'x'.repeat(4_000_000);
    for (const name of ['a', 'b', 'c', 'd', 'e']) cache.keep(name, 1, () => page);
    expect(cache.kept('a', 1)).to.equal(undefined);
  });
});
