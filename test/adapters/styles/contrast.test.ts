import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { lightestGround } from '../../../src/domain/screen/picture/veil.ts';

type Tokens = Readonly<Record<string, string>>;

const css = readFileSync(
  new URL('../../../src/adapters/styles/tokens.css', import.meta.url),
  'utf8',
);
const light = tokensOf(/^:root \{([^}]*)\}/m);
const dark = { ...light, ...tokensOf(/dark\) \{\s*:root \{([^}]*)\}/) };
const board = { ...dark, ...tokensOf(/body\.board \{([^}]*)\}/) };

const text = ['ink', 'muted', 'accent', 'saved', 'kept', 'refused'];
const controls = ['control', 'accent', 'focus'];

describe('colours', () => {
  for (const [palette, tokens] of Object.entries({ light, dark, board })) {
    for (const ground of ['paper', 'card']) {
      it(`text is readable on ${ground}, ${palette}`, () => {
        for (const name of text) expect(ratio(tokens, name, ground), name).to.be.at.least(4.5);
      });

      it(`borders and focus are seen on ${ground}, ${palette}`, () => {
        for (const name of controls) expect(ratio(tokens, name, ground), name).to.be.at.least(3);
      });
    }

    it(`words on a filled button and on the band are readable, ${palette}`, () => {
      expect(ratio(tokens, 'on-accent', 'accent')).to.be.at.least(4.5);
      expect(ratio(tokens, 'paper', 'kept')).to.be.at.least(4.5);
      expect(ratio(tokens, 'paper', 'ink')).to.be.at.least(4.5);
    });
  }

  it('text of a board is readable on a white picture under its veil', () => {
    const veiled = { ...board, white: lightestGround };
    for (const name of text) expect(ratio(veiled, name, 'white'), name).to.be.at.least(4.5);
    for (const name of controls) expect(ratio(veiled, name, 'white'), name).to.be.at.least(3);
  });
});

function tokensOf(block: RegExp): Tokens {
  const body = block.exec(css)?.[1] ?? '';
  const found = [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gi)];
  expect(found, String(block)).to.have.length.above(10);
  return Object.fromEntries(found.map(([, name, colour]) => [name, colour]));
}

function ratio(tokens: Tokens, front: string, ground: string): number {
  const [a, b] = [luminance(tokens[front] ?? ''), luminance(tokens[ground] ?? '')];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** WCAG 2: relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(colour.slice(at, at + 2), 16)),
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(byte: number): number {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
