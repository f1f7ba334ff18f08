import { expect } from 'chai';
import { nearest } from '../../../src/adapters/cli/nearest.ts';

describe('nearest', () => {
  const known = ['2026-boston', '2026-raleigh', '2025-boston', 'index'];

  it('names what was probably meant, nearest first', () => {
    expect(nearest('2026-bostn', known)).to.deep.equal(['2026-boston', '2025-boston']);
  });

  it('names nothing that is far', () => {
    expect(nearest('zanzibar', known)).to.deep.equal([]);
  });

  it('names at most as many as asked for, whatever the case of letters', () => {
    expect(nearest('2026-BOSTON', known, 1)).to.deep.equal(['2026-boston']);
  });
});
