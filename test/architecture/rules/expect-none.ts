import { expect } from 'chai';
import type { Finding } from '../../support/source-tree.ts';

/** Fails with every finding on a line of its own. */
export function expectNone(findings: Finding[]): void {
  if (findings.length > 0) expect.fail(`${String(findings.length)} found:\n${findings.join('\n')}`);
}
