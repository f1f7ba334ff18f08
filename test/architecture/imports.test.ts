import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, repositoryRoot } from '../support/source-tree.ts';
import { expectNone } from './rules/expect-none.ts';
import { cycleFindings } from './rules/cycles.ts';
import { exportFindings, importFindings, packageFindings } from './rules/import-rules.ts';
import { purityFindings } from './rules/purity.ts';

describe('imports', () => {
  const sources = readTree('src', /\.tsx?$/);

  it('go from runtime to adapters to projections to domain, and never back', () => {
    expectNone(sources.flatMap(importFindings));
  });

  it('form no cycle between files', () => {
    expectNone(cycleFindings(sources));
  });

  it('name only packages that production has', () => {
    const text = readFileSync(join(repositoryRoot, 'package.json'), 'utf8');
    const { dependencies } = JSON.parse(text);
    const declared = Object.keys(dependencies);
    const findings = sources.flatMap((source) => packageFindings(source, declared));
    expectNone(findings);
  });

  it('meet named exports where they are made', () => {
    const tests = readTree('test', /\.tsx?$/).filter(({ path }) => !path.includes('/fixtures/'));
    expectNone([...sources, ...tests].flatMap(exportFindings));
  });
});

describe('the domain and the projections', () => {
  it('know no clock, no chance and no environment', () => {
    const sources = readTree('src', /^src\/(domain|projections)\/.*\.tsx?$/);
    expectNone(sources.flatMap(purityFindings));
  });
});
