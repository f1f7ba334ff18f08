// Prints {"types":"...","lint":"..."}: what the compiler and eslint find, each empty where all is
// well. Both look at one program, so that every type is worked out once.
import { ESLint } from 'eslint';
import ts from 'typescript';
import { root } from '../ground.mjs';

const program = readProgram();
const types = typeFindings();
process.stdout.write(JSON.stringify({ types, lint: await lintFindings() }));

function readProgram() {
  const path = ts.findConfigFile(root, ts.sys.fileExists);
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile);
  if (error) throw new Error(worded([error]));
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  if (errors.length > 0) throw new Error(worded(errors));
  return ts.createProgram(fileNames, options);
}

function typeFindings() {
  return worded(ts.getPreEmitDiagnostics(program));
}

async function lintFindings() {
  const parserOptions = { projectService: false, programs: [program] };
  const overrideConfig = [{ files: ['**/*.ts', '**/*.tsx'], languageOptions: { parserOptions } }];
  const eslint = new ESLint({ cwd: root, overrideConfig });
  const results = await eslint.lintFiles(['.']);
  const found = results.filter(({ errorCount, warningCount }) => errorCount + warningCount > 0);
  const formatter = await eslint.loadFormatter();
  return found.length > 0 ? formatter.format(found) : '';
}

function worded(diagnostics) {
  const host = {
    getCanonicalFileName: String,
    getCurrentDirectory: () => root,
    getNewLine: () => '\n',
  };
  return ts.formatDiagnostics(diagnostics, host);
}
