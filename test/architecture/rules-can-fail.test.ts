import { expect } from 'chai';
import * as budgets from './rules/budgets.ts';
import { cycleFindings } from './rules/cycles.ts';
import { exportFindings, importFindings, packageFindings } from './rules/import-rules.ts';
import { purityFindings } from './rules/purity.ts';
import { accepts, at, finds } from './rules/samples.ts';
import type { Rule, Sample } from './rules/samples.ts';

const lines = (count: number): string => 'x;\n'.repeat(count);

describe('each rule finds what it is for', () => {
  it('imports against the layers', () => {
    finds(importFindings, [
      ['src/domain/a.ts', "import { b } from '../projections/b.ts';"],
      ['src/domain/a.ts', "import { b } from 'node:fs';"],
      ['src/domain/a.ts', "import { b } from 'express';"],
      ['src/projections/a.ts', "import { z } from 'zod';"],
      ['src/projections/a.ts', "export { b } from '../adapters/sqlite/b.ts';"],
      ['src/adapters/sqlite/a.ts', "import type { B } from '../redis/b.ts';"],
      ['src/adapters/cable/a.ts', "type B = import('../pages/b.ts').B;"],
      ['src/adapters/http/a.ts', "const b = await import('../../runtime/b.ts');"],
      ['src/adapters/browser/a.ts', "import { b } from 'node:crypto';"],
      ['src/runtime/a.ts', "import { b } from '../../test/support/b.ts';"],
      ['src/runtime/a.ts', "import { b } from './b';"],
      ['src/runtime/a.ts', "import { b } from 'fs';"],
      ['src/stray.ts', "import { b } from './b.ts';"],
    ]);
  });

  it('and no import that the layers allow', () => {
    accepts(importFindings, [
      ['src/domain/a.ts', "import { z } from 'zod'; import { b } from './skating/b.ts';"],
      ['src/projections/a.ts', "import { b } from '../domain/b.ts';"],
      ['src/adapters/http/a.ts', "import { b } from '../pages/b.tsx';"],
      ['src/adapters/browser/a.tsx', "import { render } from 'preact';"],
      ['src/runtime/deep/a.ts', "import { b } from '../../adapters/redis/b.ts';"],
    ]);
  });

  it('packages that production lacks', () => {
    const rule: Rule = (source) => packageFindings(source, ['ws']);
    finds(rule, [['src/runtime/a.ts', "import { b } from '@scope/tool/part';"]]);
    accepts(rule, [['src/runtime/a.ts', "import { b } from 'ws'; import 'node:fs';"]]);
  });

  it('default exports and barrels', () => {
    finds(exportFindings, [
      ['src/domain/a.ts', 'export default function a() {}'],
      ['src/domain/a.ts', 'const a = 1; export default a;'],
      ['src/domain/a.ts', 'const a = 1; export { a as default };'],
      ['src/domain/a.ts', "export { b } from './b.ts'; export * from './c.ts';"],
      ['src/domain/index.ts', 'export const a = 1;'],
    ]);
  });

  it('cycles between files', () => {
    const ring = [
      at('src/domain/a.ts', "import { b } from './b.ts';"),
      at('src/domain/b.ts', "import { c } from './c.ts';"),
      at('src/domain/c.ts', "import type { A } from './a.ts';"),
    ];
    const named = 'src/domain/a.ts -> src/domain/b.ts -> src/domain/c.ts -> src/domain/a.ts';
    expect(cycleFindings(ring)).to.deep.equal([named]);
    expect(cycleFindings(ring.slice(0, 2))).to.deep.equal([]);
  });

  it('clock, chance and environment', () => {
    const impure = ['Date.now()', 'new Date()', 'Date()', 'Math.random()', 'process.env.HOME'];
    const more = ['crypto.randomUUID()', 'fetch("/")', 'setTimeout(run)'];
    finds(
      purityFindings,
      [...impure, ...more].map((use): Sample => ['src/domain/a.ts', `export const a = ${use};`]),
    );
  });

  it('but not a given time, or a property of the same name', () => {
    accepts(purityFindings, [
      ['src/domain/a.ts', 'export const a = new Date(given);'],
      ['src/domain/a.ts', 'export const a = { process: 1 }; a.process;'],
      ['src/domain/a.ts', 'export const a = (process: Step) => process.name;'],
    ]);
  });

  it('files and lines that are too long', () => {
    expect(budgets.sizeFindings(at('src/a.ts', lines(201)))).to.have.length(1);
    expect(budgets.sizeFindings(at('src/a.ts', lines(200)))).to.have.length(0);
    expect(budgets.sizeFindings(at('test/a.test.ts', lines(251)))).to.have.length(1);
    finds(budgets.sizeFindings, [['src/a.ts', 'x'.repeat(101)]]);
  });

  it('functions that are too long or take too much', () => {
    finds(budgets.functionFindings, [
      ['src/a.ts', `const a = () => {\n${lines(39)}};`],
      ['src/a.ts', 'function a(b, c, d, e) {}'],
      ['src/a.ts', 'const a = { b(c, d, e, f) {} };'],
    ]);
    accepts(budgets.functionFindings, [
      ['src/a.ts', `const a = () => {\n${lines(38)}};`],
      ['test/a.test.ts', `describe('a', () => {\n${lines(60)}});`],
      ['src/a.ts', 'const handler = (error, request, response, next) => next(error);'],
    ]);
  });

  it('a tree whose functions are long as a habit', () => {
    const long = at('src/a.ts', `function a() {\n${lines(14)}}`);
    const short = at('src/b.ts', 'function b() {}\n'.repeat(9));
    expect(budgets.typicalLengthFindings([long, short])).to.have.length(0);
    expect(budgets.typicalLengthFindings([long, long, short])).to.not.have.length(0);
  });

  it('full folders', () => {
    const paths = Array.from({ length: 13 }, (_, index) => `src/domain/a${String(index)}.ts`);
    expect(budgets.folderFindings(paths, {})).to.have.length(1);
    expect(budgets.folderFindings(paths, { 'src/domain': 'a reason' })).to.have.length(0);
  });
});
