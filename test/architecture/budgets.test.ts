import { readTree } from '../support/source-tree.ts';
import { expectNone } from './rules/expect-none.ts';
import { folderFindings, functionFindings, sizeFindings } from './rules/budgets.ts';
import { typicalLengthFindings } from './rules/budgets.ts';
import { commentFindings, limitFindings, typeFindings } from './rules/leftovers.ts';

const FULL_FOLDERS = {
  'src/adapters/pages': 'one uniform kind: a page each',
  'src/adapters/styles': 'one uniform kind: the styles of one surface each',
  'ops/docs/decisions': 'one uniform kind: a decision each',
};

describe('budgets', () => {
  const src = readTree('src', /\.(tsx?|css)$/);
  const typescript = src.filter(({ path }) => !path.endsWith('.css'));
  const tests = readTree('test', /^test\/(?!fixtures\/).*\.tsx?$/);
  const operations = readTree('ops', /^ops\/(?!seeds\/).*\.(mjs|cjs|js|tsx?)$/);
  const code = [...typescript, ...tests, ...operations];

  it('files and lines are short', () => {
    expectNone([...src, ...tests, ...operations].flatMap(sizeFindings));
  });

  it('functions have at most 40 lines and take at most three parameters', () => {
    expectNone(code.flatMap(functionFindings));
  });

  it('nine functions of ten have at most 15 lines', () => {
    expectNone(typicalLengthFindings([...typescript, ...operations]));
  });

  it('folders hold at most twelve files', () => {
    const paths = [...src, ...readTree('ops')].map(({ path }) => path);
    expectNone(folderFindings(paths, FULL_FOLDERS));
  });

  it('comments promise nothing, switch nothing off and hold no code', () => {
    expectNone(code.flatMap(commentFindings));
  });

  it('tests are patient in one place: none sets a limit of time of its own', () => {
    expectNone(tests.flatMap(limitFindings));
  });

  it('types are known: no any, no casts but in identity.ts', () => {
    const judged = code.filter(({ path }) => path !== 'src/domain/identity.ts');
    expectNone(judged.flatMap(typeFindings));
  });
});
