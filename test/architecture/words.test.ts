import { readTree } from '../support/source-tree.ts';
import { expectNone } from './rules/expect-none.ts';
import { readmeFindings, wordFindings } from './rules/words.ts';

describe('words', () => {
  it('no file names a machine, a registry or a folder that is not here', () => {
    expectNone(readTree('').flatMap(wordFindings));
  });

  it('the README is read in one go', () => {
    expectNone(readTree('', /^README\.md$/).flatMap(readmeFindings));
  });
});
