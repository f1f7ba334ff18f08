import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { judgeToll, noToll } from './campaign.ts';
import { groundOfDemo, pagesDown, publicPages, type Ground } from './ground.ts';

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, at) => {
    const before = String.fromCodePoint(97 + at);
    return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`;
  }),
].join('\n');

const texts: Readonly<Record<string, string>> = {
  'an alias bomb': bomb,
  'an unknown alias': 'server: *nowhere\n',
  'an alias of itself': 'server: &server [*server]\n',
  'half a line': 'applications: { tenants: [',
  'bytes that are no text': '\u0000\u0001\u0002',
};

describe('faults: a navigator.yml that harms', () => {
  let ground: Ground;
  groundOfDemo((opened) => (ground = opened));

  for (const [what, text] of Object.entries(texts))
    it(`${what}: serve goes on with the routes it had`, async () => {
      const file = path.join(ground.data, 'navigator.yml');
      const before = readFileSync(file, 'utf8');
      const { pid } = ground.process();
      writeFileSync(file, text);
      let down = 0;
      // A showcase that is not known makes serve look at the file at once.
      for (let times = 0; times < 3; times += 1) {
        expect((await ground.look('/showcase/2026/unheard-of/')).status).to.equal(404);
        down += await pagesDown(ground, publicPages);
      }
      writeFileSync(file, before);
      appendFileSync(file, '# as it was\n');
      down += await pagesDown(ground, publicPages);
      expect([ground.process().pid, ground.process().exitCode]).to.deep.equal([pid, null]);
      judgeToll(what, { ...noToll, faults: 1, down });
    });
});
