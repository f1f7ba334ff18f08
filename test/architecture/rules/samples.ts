import { expect } from 'chai';
import type { Finding, SourceText } from '../../support/source-tree.ts';

export type Sample = [path: string, text: string];
export type Rule = (source: SourceText) => Finding[];

export const at = (path: string, text: string): SourceText => ({ path, text });

/** Each sample must be found, once and in its first line. */
export function finds(rule: Rule, samples: Sample[]): void {
  for (const [path, text] of samples) {
    const findings = rule(at(path, text));
    expect(findings, `${path}: ${text}`).to.have.length(1);
    expect(findings[0]).to.match(/^[^ ]+:1 /);
  }
}

/** No sample may be found. */
export function accepts(rule: Rule, samples: Sample[]): void {
  for (const [path, text] of samples) expect(rule(at(path, text)), text).to.deep.equal([]);
}
