import { expect } from 'chai';
import { commentFindings, limitFindings, typeFindings } from './rules/leftovers.ts';
import { accepts, at, finds } from './rules/samples.ts';
import type { Sample } from './rules/samples.ts';
import { readmeFindings, wordFindings } from './rules/words.ts';

const inFile = (text: string): Sample => ['src/domain/a.tsx', text];

describe('each rule about what is left behind finds it', () => {
  it('promises, wherever the comment stands', () => {
    finds(commentFindings, [
      inFile('// TODO: later'),
      inFile('const a = 1; // FIXME'),
      inFile('/** A thing. XXX */ const a = 1;'),
      inFile('function a() { /* HACK */ }'),
      inFile('const a = <p>{/* TODO */}</p>;'),
    ]);
  });

  it('checks that are switched off', () => {
    finds(commentFindings, [
      inFile('/* eslint-disable */'),
      inFile('// oxlint-disable-next-line no-console'),
      inFile('// @ts-ignore'),
      inFile('// @ts-expect-error wrong'),
      inFile('// prettier-ignore'),
      inFile('// oxfmt-ignore'),
    ]);
  });

  it('code that was put to sleep', () => {
    finds(commentFindings, [
      inFile('// const a = 1;'),
      inFile('// if (a) {'),
      inFile('/* a.b(c); */'),
      inFile('// return a;'),
      inFile('// a.b = 3;'),
    ]);
  });

  it('but no sentence, no string and no text of a page', () => {
    accepts(commentFindings, [
      inFile('// The return of a couple (rule 11) is a callback; see the skating system.'),
      inFile('/** Reads the log from a revision on; `read(stream)` begins at 0. */'),
      inFile("const a = '// TODO'; const b = `/* FIXME */`;"),
      inFile('const a = <p>// TODO</p>;'),
      inFile('const a = <p>{b}// TODO</p>;'),
    ]);
  });

  it('limits of time of a test’s own', () => {
    finds(limitFindings, [
      inFile('describe("a", function () { this.timeout(9_000); });'),
      inFile('it("a", () => {}).timeout(9000);'),
      inFile('page.waitForSelector("a", { timeout: 20_000 });'),
    ]);
    accepts(limitFindings, [
      inFile('open({ timeout: patience }); const timeout = limits.timeout;'),
    ]);
  });

  it('types that nobody knows', () => {
    finds(typeFindings, [
      inFile('const a: any = 1;'),
      inFile('const a = b as string;'),
      inFile('const a = b!;'),
    ]);
    accepts(typeFindings, [inFile("const a = ['b'] as const; const any = 1;")]);
  });
});

describe('each rule about words finds them', () => {
  it('names of one machine, of a registry, of folders elsewhere', () => {
    const words = ['/wo~rk/main', '/ro~ot/.npm', '/tm~p/brief', '../sha~red/x', 'deb.deb~ian.org'];
    const hosts = ['registry.npm~js.org', 'registry.yarn~pkg.com', '"resolved": "ht~tps://a"'];
    const samples = [...words, ...hosts].map((word) => inFile(word.replace('~', '')));
    finds(wordFindings, samples);
    accepts(wordFindings, [
      inFile('a framework/of words, uprooted'),
      inFile('/var/lib/floorcraft'),
    ]);
  });

  it('a README that nobody reads to its end', () => {
    expect(readmeFindings(at('README.md', 'a\n'.repeat(81)))).to.have.length(1);
    expect(readmeFindings(at('README.md', 'a\n'.repeat(80)))).to.have.length(0);
  });
});
