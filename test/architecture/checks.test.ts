import { expect } from 'chai';
import { findings, formatFindings, type LintFinding } from '../support/source-checks.ts';
import { repositoryRoot } from '../support/source-tree.ts';

describe('checks', () => {
  let found: Promise<LintFinding[]>;

  before('one program finds what is wrong with types and what is to lint', () => {
    found = findings(repositoryRoot);
  });

  it('types hold (tsc)', async () => {
    expect(lines((await found).filter(isOfTypes))).to.equal('');
  });

  it('nothing is left to lint (oxlint)', async () => {
    expect(lines((await found).filter((one) => !isOfTypes(one)))).to.equal('');
  });

  it('everything is formatted (oxfmt; npm run format mends it)', async () => {
    expect(await formatFindings(repositoryRoot)).to.equal('');
  });
});

const isOfTypes = ({ rule }: LintFinding): boolean => /\(TS\d+\)$/.test(rule);

function lines(found: readonly LintFinding[]): string {
  return found.map(({ place, rule, sentence }) => `${place} ${rule}: ${sentence}`).join('\n');
}
