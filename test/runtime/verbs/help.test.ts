import { expect } from 'chai';
import { parseCommandLine } from '../../../src/adapters/cli/program.ts';
import { nouns, verbs } from '../../../src/runtime/verbs/verb-catalogue.ts';
import { recordingTerminal } from '../../support/command-line.ts';

const program = { verbs, nouns, version: '0.0.0' };

/** The words of an example, as a shell would give them, without redirections. */
function wordsOf(example: string): string[] {
  const own = example.split(/ [<>|] /)[0] ?? example;
  const words: string[] = own.match(/"[^"]*"|\S+/g) ?? [];
  const start = words.indexOf('floorcraft');
  return words.slice(start + 1).map((word) => word.replace(/^"|"$/g, ''));
}

describe('the help of a verb', () => {
  for (const verb of verbs) {
    it(`${verb.name}: shows examples that the parser understands as this verb`, () => {
      const { terminal, out } = recordingTerminal();
      const code = parseCommandLine([...verb.name.split(' '), '--help'], program, terminal);
      expect(code).to.equal(0);
      expect(verb.examples).not.to.be.empty;
      for (const example of verb.examples) {
        expect(out.join('\n')).to.contain(example);
        const chosen = parseCommandLine(wordsOf(example), program, terminal);
        expect(chosen, example).to.have.property('verb', verb);
      }
    });
  }

  it('says what each noun is about', () => {
    const used = verbs
      .filter(({ name }) => name.includes(' '))
      .map(({ name }) => name.split(' ')[0]);
    expect(Object.keys(nouns).sort()).to.deep.equal([...new Set(used)].sort());
  });

  it('brings, for every verb, code that can be loaded', async () => {
    const loaded = await Promise.all(verbs.map(({ load }) => load()));
    expect(loaded.every((verb) => typeof verb === 'function')).to.be.true;
  });

  it('offers --dry-run wherever something is changed', () => {
    const changing = [
      'backup restore',
      'backup run',
      'config set',
      'config unset',
      'tenant add',
      'tenant import',
      'tenant import-unsent',
      'user add',
      'user remove',
    ];
    const offered = verbs.filter(({ options = [] }) =>
      options.some(([flags]) => flags === '--dry-run'),
    );
    expect(offered.map(({ name }) => name).sort()).to.deep.equal(changing);
  });
});
