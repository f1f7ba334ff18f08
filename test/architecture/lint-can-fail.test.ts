import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { ESLint } from 'eslint';
import { repositoryRoot } from '../support/source-tree.ts';

/** Rules that know types need files that the compiler knows; their text is replaced. */
const KNOWN_FILE = 'src/domain/refusal.ts';
const KNOWN_TEST = 'test/support/source-tree.ts';
const typeRoots = [join(repositoryRoot, 'node_modules/@types')];

const SAMPLES: [rule: string, text: string][] = [
  ['@typescript-eslint/no-floating-promises', 'Promise.resolve(1);'],
  ['@typescript-eslint/no-misused-promises', 'if (Promise.resolve(true)) f(); function f() {}'],
  ['@typescript-eslint/await-thenable', 'await 1;'],
  ['@typescript-eslint/no-explicit-any', 'export const a: any = 1;'],
  ['@typescript-eslint/no-non-null-assertion', 'export const a = [1][0]!;'],
  ['@typescript-eslint/no-unnecessary-condition', "const a = ['b']; if (a) a.pop();"],
  ['@typescript-eslint/only-throw-error', "throw 'a';"],
  ['@typescript-eslint/consistent-type-imports', "import { D } from './d.ts'; export let d: D;"],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    "export const f = (a: 'b' | 'c') => { switch (a) { case 'b': return 1; } };",
  ],
  ['eqeqeq', 'export const f = (a: number) => a == 1;'],
  ['prefer-const', 'let a = 1; export const b = a;'],
  ['no-console', "console.log('a');"],
  ['no-restricted-syntax', 'export default 1;'],
  ['no-restricted-syntax', 'export const f = (a: unknown) => a as string;'],
  ['no-restricted-syntax', 'export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];'],
  ['no-console', "/* eslint-disable no-console */ console.log('a');"],
];

describe('lint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'floorcraft-lint-'));
  let eslint: ESLint;

  before('the rules of this repository, on a small one whose types are known in a moment', () => {
    const extended = join(repositoryRoot, 'tsconfig.json');
    const config = { extends: extended, compilerOptions: { typeRoots }, include: ['src', 'test'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'));
    for (const file of [KNOWN_FILE, KNOWN_TEST]) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), 'export {};\n');
    }
    eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: join(repositoryRoot, 'eslint.config.js'),
      overrideConfig: { languageOptions: { parserOptions: { tsconfigRootDir: folder } } },
    });
  });
  after(() => rmSync(folder, { recursive: true }));

  const rulesBrokenBy = async (text: string, filePath: string): Promise<(string | null)[]> => {
    const results = await eslint.lintText(text, { filePath: join(folder, filePath) });
    return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  };

  for (const [rule, text] of SAMPLES) {
    it(`finds ${rule} in: ${text}`, async () => {
      expect(await rulesBrokenBy(`${text}\n`, KNOWN_FILE)).to.include(rule);
    });
  }

  it('lets chai say what is true', async () => {
    const text = "import { expect } from 'chai';\nexpect(true).to.be.true;\n";
    expect(await rulesBrokenBy(text, KNOWN_TEST)).to.deep.equal([]);
  });

  it('allows a constant assertion, and an error handler of Express', async () => {
    const handler = 'export const f = (a: 1, b: 1, c: 1, next: 1) => [a, b, c, next] as const;\n';
    expect(await rulesBrokenBy(handler, KNOWN_FILE)).to.deep.equal([]);
  });
});
