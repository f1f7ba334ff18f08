import { spawn } from 'node:child_process';
import { expect } from 'chai';
import { repositoryRoot } from '../support/source-tree.ts';

type Outcome = { code: number | null; output: string };

const TOOLS = {
  types: ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false'],
  lint: ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
};

describe('checks', function () {
  this.timeout(300_000);
  let outcomes: Record<keyof typeof TOOLS, Promise<Outcome>>;

  before('all tools start at once: they share no state and there are several cores', () => {
    outcomes = { types: run(TOOLS.types), lint: run(TOOLS.lint), format: run(TOOLS.format) };
  });

  it('types hold (tsc)', async () => {
    expectClean(await outcomes.types);
  });

  it('nothing is left to lint (eslint)', async () => {
    expectClean(await outcomes.lint);
  });

  it('everything is formatted (prettier; npm run format mends it)', async () => {
    expectClean(await outcomes.format);
  });
});

function run(args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, args, { cwd: repositoryRoot });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

function expectClean({ code, output }: Outcome): void {
  expect(code, output).to.equal(0);
}
