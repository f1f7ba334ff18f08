import { spawn } from 'node:child_process';
import { expect } from 'chai';
import { repositoryRoot } from '../support/source-tree.ts';

type Outcome = { code: number | null; output: string; problems: string };

/**
 * Much is made and thrown away at once: with room for it a sixth less is spent on clearing up, and
 * another tenth where helper threads do not hurry beside other tests.
 */
const THRIFT = ['--single-threaded', '--max-semi-space-size=64'];
const SOURCES = [...THRIFT, 'ops/bin/lib/testing/check-sources.mjs'];
const FORMAT = ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'];

describe('checks', () => {
  let sources: Promise<Outcome>;
  let format: Promise<Outcome>;

  before('both start at once: they share no state', () => {
    [sources, format] = [run(SOURCES), run(FORMAT)];
  });

  it('types hold (tsc)', async () => {
    expect(await found('types')).to.equal('');
  });

  it('nothing is left to lint (eslint)', async () => {
    expect(await found('lint')).to.equal('');
  });

  it('everything is formatted (prettier; npm run format mends it)', async () => {
    const { code, output, problems } = await format;
    expect(code, output + problems).to.equal(0);
  });

  /** What the compiler or eslint found, as one program that both look at tells it. */
  async function found(by: 'types' | 'lint'): Promise<string> {
    const { code, output, problems } = await sources;
    expect(code, problems).to.equal(0);
    return JSON.parse(output)[by];
  }
});

function run(args: string[]): Promise<Outcome> {
  const child = spawn(process.execPath, args, { cwd: repositoryRoot });
  let [output, problems] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (problems += chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, output, problems }));
  });
}
