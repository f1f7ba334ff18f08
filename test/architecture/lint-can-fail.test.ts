import { expect } from 'chai';
import { ESLint } from 'eslint';
import { repositoryRoot } from '../support/source-tree.ts';

/** Rules that know types need a file that the compiler knows; its text is replaced. */
const KNOWN_FILE = 'src/domain/refusal.ts';

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

describe('lint', function () {
  this.timeout(120_000);
  const eslint = new ESLint({ cwd: repositoryRoot });

  const rulesBrokenBy = async (text: string, filePath: string): Promise<(string | null)[]> => {
    const results = await eslint.lintText(text, { filePath });
    return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  };

  for (const [rule, text] of SAMPLES) {
    it(`finds ${rule} in: ${text}`, async () => {
      expect(await rulesBrokenBy(`${text}\n`, KNOWN_FILE)).to.include(rule);
    });
  }

  it('lets chai say what is true', async () => {
    const text = "import { expect } from 'chai';\nexpect(true).to.be.true;\n";
    expect(await rulesBrokenBy(text, 'test/support/source-tree.ts')).to.deep.equal([]);
  });

  it('allows a constant assertion, and an error handler of Express', async () => {
    const handler = 'export const f = (a: 1, b: 1, c: 1, next: 1) => [a, b, c, next] as const;\n';
    expect(await rulesBrokenBy(handler, KNOWN_FILE)).to.deep.equal([]);
  });
});
