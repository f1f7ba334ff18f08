import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { findings, formatFindings, type LintFinding } from '../support/source-checks.ts';
import { repositoryRoot } from '../support/source-tree.ts';

const SAMPLES: [rule: string, text: string][] = [
  ['typescript(TS2322)', "export const a: number = 'b';"],
  ['typescript(TS18048)', 'export const f = (a?: string) => a.length;'],
  ['typescript(no-floating-promises)', 'Promise.resolve(1);'],
  ['typescript(no-misused-promises)', 'if (Promise.resolve(true)) f(); function f() {}'],
  ['typescript(await-thenable)', 'await 1;'],
  ['typescript(no-explicit-any)', 'export const a: any = 1;'],
  ['typescript(no-unsafe-assignment)', "export const a: number = JSON.parse('1');"],
  ['typescript(no-non-null-assertion)', 'export const a = [1][0]!;'],
  ['typescript(no-unnecessary-condition)', "const a = ['b']; if (a) a.pop();"],
  ['typescript(only-throw-error)', "throw 'a';"],
  ['typescript(unbound-method)', 'export const f = (a: Map<1, 1>) => { const { get } = a; get; };'],
  ['typescript(consistent-type-imports)', "import { D } from './d.ts'; export let d: D;"],
  [
    'typescript(switch-exhaustiveness-check)',
    "export const f = (a: 'b' | 'c') => { switch (a) { case 'b': return 1; } };",
  ],
  ['eslint(eqeqeq)', 'export const f = (a: number) => a == 1;'],
  ['eslint(prefer-const)', 'let a = 1; export const b = a;'],
  ['eslint(no-unused-vars)', 'const a = 1;'],
  ['eslint(no-console)', "console.log('a');"],
  ['import(no-default-export)', 'export default 1;'],
  ['typescript(consistent-type-assertions)', 'export const f = (a: unknown) => a as string;'],
];
const TEST = 'test/support/says-true.ts';
const UGLY = 'src/domain/ugly.ts';
const CONSTANT = 'src/domain/constant.ts';

const sample = (at: number): string => `src/domain/sample-${String(at)}.ts`;

describe('lint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'floorcraft-lint-'));
  let found: LintFinding[];

  before('the rules of this repository look once at a small one', async () => {
    const extended = join(repositoryRoot, 'tsconfig.json');
    write('tsconfig.json', JSON.stringify({ extends: extended, include: ['src', 'test'] }));
    for (const rules of ['.oxlintrc.json', '.oxfmtrc.json'])
      copyFileSync(join(repositoryRoot, rules), join(folder, rules));
    symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'));
    SAMPLES.forEach(([, text], at) => write(sample(at), `${text}\nexport {};\n`));
    write(TEST, "import { expect } from 'chai';\n\nexpect(true).to.be.true;\n");
    write(UGLY, 'export const  ugly = "1"\n');
    write(CONSTANT, 'export const constant = [1] as const;\n');
    found = await findings(folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  function write(file: string, text: string): void {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }

  const rulesBrokenIn = (file: string): string[] =>
    found.filter((one) => one.file.endsWith(file)).map(({ rule }) => rule);

  SAMPLES.forEach(([rule, text], at) => {
    it(`finds ${rule} in: ${text}`, () => {
      expect(rulesBrokenIn(sample(at))).to.include(rule);
    });
  });

  it('lets chai say what is true', () => {
    expect(rulesBrokenIn(TEST)).to.deep.equal([]);
  });

  it('allows a constant assertion', () => {
    expect(rulesBrokenIn(CONSTANT)).to.deep.equal([]);
  });

  it('names what is not formatted, and nothing that is', async () => {
    const listed = await formatFindings(folder);
    expect(listed).to.include(UGLY);
    expect(listed).not.to.include(CONSTANT);
  });
});
