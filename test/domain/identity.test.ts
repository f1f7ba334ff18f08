import { expect } from 'chai';
import fc from 'fast-check';
import { streamOf, uuidV7 } from '../../src/domain/identity.ts';
import { idSchema, sheetIdSchema } from '../../src/domain/schema/ids.ts';
import { parseSheetId, sheetId } from '../../src/domain/scorecard/sheet/sheet-id.ts';

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const random = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('an id made here', () => {
  it('is a UUID of version 7 in lower case, whatever the time and the random bytes', () => {
    fc.assert(
      fc.property(time, random, (milliseconds, bytes) => form.test(uuidV7(milliseconds, bytes))),
    );
  });

  it('carries its time, so that ids sort by it', () => {
    expect(uuidV7(0x0199_0a0b_0c0d, new Uint8Array(10))).to.equal(
      '01990a0b-0c0d-7000-8000-000000000000',
    );
    fc.assert(
      fc.property(time, time, random, (a, b, bytes) => {
        const [first, second] = [uuidV7(a, bytes), uuidV7(b, new Uint8Array(10).fill(255))];
        return a >= b || first < second;
      }),
    );
  });

  it('differs by its random bytes, nearly all of which it keeps', () => {
    const bytes = Uint8Array.from([0x12, 0x34, 0xf6, 0x78, 0x9a, 0xbc, 0xde, 0xf0, 0x11, 0x22]);
    expect(uuidV7(0, bytes)).to.equal('00000000-0000-7123-8f67-89abcdef0112');
  });
});

describe('an id given by people', () => {
  it('is of lower-case words and digits with single hyphens', () => {
    for (const good of ['a', '42', 'judge-a', 'open-latin-2', 'x'.repeat(60)])
      expect(idSchema.safeParse(good).success, good).to.equal(true);
    for (const bad of ['', 'A', 'a b', '-a', 'a-', 'a--b', 'ä', '../a', 'a/b', 'x'.repeat(61)])
      expect(idSchema.safeParse(bad).success, bad).to.equal(false);
  });
});

describe('the id of a sheet', () => {
  it('says what is marked together', () => {
    const dance = { kind: 'ranked', contest: 'open-latin', round: 2, dance: 10 } as const;
    expect(sheetId(dance)).to.equal('open-latin.r2.d10');
    expect(parseSheetId('open-latin.r2.d10')).to.deep.equal(dance);
    expect(sheetId({ kind: 'heat', heat: '42-b' })).to.equal('heat.42-b');
    expect(parseSheetId('heat.42-b')).to.deep.equal({ kind: 'heat', heat: '42-b' });
  });

  it('is nothing else', () => {
    for (const bad of ['', 'heat', 'heat.', 'latin.r1', 'latin.r1.d0.x', 'Latin.r1.d0', 'r1.d0']) {
      expect(parseSheetId(bad), bad).to.equal(undefined);
      expect(sheetIdSchema.safeParse(bad).success, bad).to.equal(false);
    }
  });
});

describe('the stream of a tenant', () => {
  it('is named after its key; the index has its own', () => {
    expect(streamOf('2026-spring')).to.equal('showcase-2026-spring');
    expect(streamOf('index')).to.equal('index');
  });
});
