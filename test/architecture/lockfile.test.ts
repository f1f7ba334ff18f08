import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { repositoryRoot } from '../support/source-tree.ts';
import { expectNone } from './rules/expect-none.ts';
import { driftFindings, lockfileFindings } from './rules/lockfile.ts';

const jsonOf = (name: string) => JSON.parse(readFileSync(join(repositoryRoot, name), 'utf8'));

describe('the lockfile', () => {
  it('holds every package that a fresh clone needs, on every platform', () => {
    expectNone(lockfileFindings(jsonOf('package-lock.json')));
  });

  it('is of one mind with package.json', () => {
    expectNone(driftFindings(jsonOf('package.json'), jsonOf('package-lock.json')));
  });

  it('is found out when a package for another platform is missing', () => {
    const here = { 'node_modules/a': { optionalDependencies: { 'a-mac': '1', b: '1' } } };
    const packages = { '': { dependencies: { a: '1' } }, ...here, 'node_modules/b': {} };
    const sentence = 'package-lock.json lacks a-mac, wanted by node_modules/a';
    expect(lockfileFindings({ packages })).to.deep.equal([sentence]);
  });

  it('is found out when package.json has moved on', () => {
    const packages = { '': { dependencies: { a: '1' } } };
    expect(driftFindings({ dependencies: { a: '2' } }, { packages })).to.have.length(1);
    expect(driftFindings({ dependencies: { a: '1' } }, { packages })).to.have.length(0);
  });
});
