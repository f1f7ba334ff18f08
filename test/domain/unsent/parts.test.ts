import { expect } from 'chai';
import { fromBase32, toBase32 } from '../../../src/domain/unsent/base32.ts';
import { gatherParts, sumOf, toParts, type Gathered } from '../../../src/domain/unsent/parts.ts';

const bytes = Uint8Array.from({ length: 2000 }, (_, index) => (index * 37) % 256);
const parts = toParts({ bytes, deflated: true });
const other = toParts({ bytes: bytes.subarray(1), deflated: true });

describe('marks in the parts of QR codes', () => {
  it('use the letters and the check sum of the published standards', () => {
    const text = (words: string): Uint8Array => new TextEncoder().encode(words);
    expect(toBase32(text('foobar'))).to.equal('MZXW6YTBOI');
    expect(sumOf(text('123456789'))).to.equal('CBF43926');
    for (const length of [0, 1, 2, 3, 4, 5, 6])
      expect(fromBase32(toBase32(bytes.subarray(0, length)))).to.deep.equal(bytes.slice(0, length));
  });

  it('hold only what a code packs densely, and few enough characters to be read', () => {
    expect(parts).to.have.length(8);
    for (const part of parts) {
      expect(part).to.match(/^[A-Z0-9:]+$/);
      expect(part.length).to.be.lessThan(460);
    }
  });

  it('come together in any order, doubled, in lower case and between other words', () => {
    const text = [...parts].reverse().concat(parts).join(' and then ').toLowerCase();
    expect(bytesOf(gatherParts(text))).to.deep.equal(bytes);
  });

  it('name the parts that are missing', () => {
    const some = parts.filter((_, index) => index !== 1 && index !== 4).join('\n');
    expect(gatherParts(some)).to.deep.equal({ is: 'missing', of: 8, missing: [2, 5] });
  });

  it('count a part that was misread as missing', () => {
    const [first = '', ...rest] = parts;
    const misread = `${first.slice(0, -1)}${first.endsWith('A') ? 'B' : 'A'}`;
    expect(gatherParts([misread, ...rest].join('\n'))).to.deep.include({ missing: [1] });
  });

  it('of two savings are kept apart', () => {
    const mixed = [...parts.slice(0, 3), ...other, ...parts.slice(4)].join('\n');
    expect(bytesOf(gatherParts(mixed))).to.deep.equal(bytes.slice(1));
  });

  it('are read as fast as they come, however often one is repeated', () => {
    const [first = ''] = parts;
    // Processor time of this process: what else the machine does is not counted.
    const millisecondsFor = (times: number): number => {
      const before = process.cpuUsage();
      expect(gatherParts(`${first}\n`.repeat(times))).to.include({ is: 'missing' });
      return process.cpuUsage(before).user / 1000;
    };
    const few = millisecondsFor(4_000);
    expect(millisecondsFor(40_000)).to.be.below(Math.max(few, 50) * 40);
  });

  it('are none in a text without any, or with impossible places', () => {
    expect(gatherParts('nothing of the kind')).to.deep.equal({ is: 'none' });
    const [only = ''] = toParts({ bytes: bytes.subarray(0, 9), deflated: false });
    expect(gatherParts(only.replace(':1:1:', ':2:1:'))).to.deep.equal({ is: 'none' });
    expect(gatherParts(only.replace(':1:1:', ':1:999:'))).to.deep.equal({ is: 'none' });
  });
});

function bytesOf(gathered: Gathered): Uint8Array | undefined {
  return gathered.is === 'whole' ? gathered.packed.bytes : undefined;
}
