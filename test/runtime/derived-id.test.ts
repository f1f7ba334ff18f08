import { expect } from 'chai';
import { z } from 'zod';
import { derivedId } from '../../src/runtime/derived-id.ts';

describe('derivedId', () => {
  it('is the same for the same source and place', () => {
    expect(derivedId('abc', 'people/1')).to.equal(derivedId('abc', 'people/1'));
  });

  it('is another for another source or place', () => {
    const ids = [derivedId('abc', 'people/1'), derivedId('abc', 'people/2'), derivedId('abd', 'x')];
    expect(new Set(ids).size).to.equal(3);
  });

  it('is a UUID of version 5', () => {
    expect(z.uuid({ version: 'v5' }).safeParse(derivedId('abc', 'people/1')).success).to.be.true;
  });

  it('never changes: a file imported years ago must still be known', () => {
    expect(derivedId('open-showcase', '2026-boston')).to.equal(
      '136a52b8-8f12-514f-ab6d-aa2b411f2b47',
    );
  });
});
