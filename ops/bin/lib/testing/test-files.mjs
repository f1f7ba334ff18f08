import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** What a test imports, itself or by its helpers, when it needs a browser or a process. */
const HEAVY = /^(node:child_process|puppeteer|.*\/src\/runtime\/serve\/open-serve\.ts)$/;

/** All test files at or below the paths, sorted; a file that is named is taken as it is. */
export function testFiles(paths) {
  return paths.flatMap((path) => (statSync(path).isDirectory() ? below(path) : [path]));
}

/** Whether a test needs neither a browser nor a process, told from what it imports. */
export function isQuick(file) {
  const seen = new Set([normalize(file)]);
  for (const path of seen) {
    const names = importsOf(path);
    if (names.some((name) => HEAVY.test(name))) return false;
    const own = names.filter((name) => name.startsWith('.'));
    const helpers = own.map((name) => join(dirname(path), name));
    for (const helper of helpers) if (helper.startsWith('test/')) seen.add(helper);
  }
  return true;
}

function importsOf(path) {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(([, name]) => name);
}

function below(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  return names.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => join(folder, name));
}
