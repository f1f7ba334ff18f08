import { expect } from 'chai';
import { parseCommandLine, type VerbDeclaration } from '../../../src/adapters/cli/program.ts';
import { recordingTerminal } from '../../support/command-line.ts';

const verbs: VerbDeclaration<string>[] = [
  {
    name: 'tenant list',
    does: 'list them',
    options: [['--limit <n>', 'at most so many']],
    examples: ['floorcraft tenant list'],
    load: () => Promise.resolve('list'),
  },
  {
    name: 'tenant add',
    does: 'add one',
    arguments: [['<path>', 'where']],
    examples: ['floorcraft tenant add 2026/boston/'],
    load: () => Promise.resolve('add'),
  },
];

function parse(...line: string[]) {
  const { terminal, out, talk } = recordingTerminal();
  const chosen = parseCommandLine(line, { verbs, nouns: {}, version: '1.2.3' }, terminal);
  return { chosen, out: out.join('\n'), talk: talk.join('\n') };
}

describe('a command line', () => {
  it('is noun, verb, arguments and options', () => {
    const { chosen } = parse('tenant', 'add', '2026/boston/', '--json');
    expect(chosen).to.deep.include({ arguments: ['2026/boston/'], options: { json: true } });
  });

  it('without a word answers with help on standard output', () => {
    const { chosen, out } = parse();
    expect(chosen).to.equal(0);
    expect(out).to.contain('Usage: floorcraft').and.contain('Exit codes: 0 ok');
  });

  it('with a noun alone answers with its verbs, and is wrong use', () => {
    const { chosen, talk } = parse('tenant');
    expect(chosen).to.equal(2);
    expect(talk).to.contain('list them');
  });

  it('with a mistyped verb asks whether another was meant', () => {
    const { chosen, talk } = parse('tenant', 'lsit');
    expect(chosen).to.equal(2);
    expect(talk).to.contain('Did you mean list?');
  });

  it('with an unknown option, a missing or a superfluous argument is wrong use', () => {
    const wrong = [
      ['tenant', 'list', '--nope'],
      ['tenant', 'add'],
      ['tenant', 'list', 'more'],
    ];
    expect(wrong.map((line) => parse(...line).chosen)).to.deep.equal([2, 2, 2]);
  });

  it('may ask for the version or for help', () => {
    expect(parse('--version')).to.include({ chosen: 0, out: '1.2.3' });
    expect(parse('tenant', 'add', '--help').out).to.contain('Examples:\n  floorcraft tenant add');
  });
});
