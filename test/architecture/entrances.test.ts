import { readTree } from '../support/source-tree.ts';
import { entranceFindings } from './rules/entrances.ts';
import { expectNone } from './rules/expect-none.ts';
import { accepts, finds } from './rules/samples.ts';

describe('every entrance of text', () => {
  it('goes through the one reader that refuses what is no UTF-8', () => {
    expectNone(readTree('src', /\.tsx?$/).flatMap(entranceFindings));
  });

  it('is found by the rule, whichever way goes around it', () => {
    finds(entranceFindings, [
      ['src/runtime/a.ts', "readFileSync(file, 'utf8');"],
      ['src/runtime/a.ts', "await readFile(file, { encoding: 'utf8' });"],
      ['src/runtime/a.ts', 'new TextDecoder().decode(bytes);'],
      ['src/runtime/a.ts', 'readFileSync(file).toString();'],
      ['src/runtime/a.ts', "unpacked.toString('utf-8');"],
      ['src/runtime/a.ts', "process.stdin.setEncoding('utf8');"],
      ['src/adapters/http/a.ts', "const json = express.json({ limit: '1mb' });"],
      ['src/adapters/http/a.ts', 'express.urlencoded({ extended: false });'],
      ['src/adapters/http/a.ts', 'await posted.formData();'],
      ['src/adapters/http/a.ts', 'await file.text();'],
    ]);
  });

  it('and what reads bytes is none', () => {
    accepts(entranceFindings, [
      ['src/runtime/a.ts', 'utf8Text(readFileSync(file)); hash.toString(16);'],
      ['src/adapters/http/a.ts', 'await response.text(); new URLSearchParams(given).toString();'],
    ]);
  });
});
