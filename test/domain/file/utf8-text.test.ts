import { expect } from 'chai';
import fc from 'fast-check';
import { utf8Text } from '../../../src/domain/file/utf8-text.ts';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** What other bytes are, in words. */
const others: readonly [title: string, bytes: Uint8Array, wrong: string][] = [
  ['Windows-1252', latin('{"first":"Zo\xeb"}'), 'not UTF-8: byte 0xEB at line 1'],
  ['a line further down', latin('Zoe\nM\xfcller'), 'not UTF-8: byte 0xFC at line 2'],
  ['a letter that is cut off', latin('M\xc3'), 'not UTF-8: byte 0xC3 at line 1'],
  ['a letter written too long', latin('\xc0\xaf'), 'not UTF-8: byte 0xC0 at line 1'],
  ['half of a surrogate pair', latin('\xed\xa0\x80'), 'not UTF-8: byte 0xED at line 1'],
  ['after good letters', latin('Zo\xc3\xab M\x81'), 'not UTF-8: byte 0x81 at line 1'],
  ['UTF-16 with a mark', Buffer.from('\uFEFF{"a":1}', 'utf16le'), 'UTF-16, not UTF-8'],
  ['UTF-16 without one', Buffer.from('{"first":"Иван"}', 'utf16le'), 'UTF-16, not UTF-8'],
  ['UTF-16, big end first', Buffer.from('{"a":1}', 'utf16le').swap16(), 'UTF-16, not UTF-8'],
  ['the same with a mark', Buffer.from('\uFEFF{}', 'utf16le').swap16(), 'UTF-16, not UTF-8'],
];

describe('text that people bring', () => {
  it('is itself when it is UTF-8, whatever letters it has', () => {
    const anyText = fc.string({ unit: 'binary' }).filter((text) => !/[\0\uFEFF]/.test(text));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(utf8Text(Buffer.from(text, 'utf8'))).to.deep.equal({ text });
      }),
    );
  });

  it('loses a byte order mark at its start', () => {
    expect(utf8Text(Buffer.from('\uFEFF{}', 'utf8'))).to.deep.equal({ text: '{}' });
  });

  for (const [title, bytes, wrong] of others)
    it(`is refused as what it is not: ${title}`, () => {
      expect(utf8Text(bytes)).to.deep.equal({ wrong });
    });

  it('names the line in the whole of which it is a part', () => {
    expect(utf8Text(latin('\xeb'), 7).wrong).to.contain('at line 7');
  });

  it('with a stray zero byte is no UTF-16', () => {
    expect(utf8Text(Buffer.from('{"a":"\0"}', 'utf8')).text).to.contain('\0');
  });
});
