import { expect } from 'chai';
import { parseDuration } from '../../../src/runtime/navigator/parse-duration.ts';

const known: Record<string, number> = {
  '30s': 30_000,
  '5m': 300_000,
  '2h': 7_200_000,
  '1h30m45s': 5_445_000,
  '500ms': 500,
  '100us': 0.1,
  '0': 0,
  '0s': 0,
  '1.5h': 5_400_000,
  '-1h': -3_600_000,
  '7d': 7 * 86_400_000,
  '1w': 7 * 86_400_000,
  '1.5y': 547.5 * 86_400_000,
};

describe('durations', () => {
  for (const [text, milliseconds] of Object.entries(known))
    it(`${text} is ${String(milliseconds)} ms`, () => {
      expect(parseDuration(text)).to.be.closeTo(milliseconds, 1e-9);
    });

  it('1000ns is a thousandth of a millisecond', () => {
    expect(parseDuration('1000ns')).to.be.closeTo(0.001, 1e-12);
  });

  for (const text of ['', '5x', '123', 'abc', '5m3x', '5 m', '1.5.0h', '1d2h', '-7d', 'm'])
    it(`${JSON.stringify(text)} is none`, () => {
      expect(parseDuration(text)).to.equal(undefined);
    });
});
