import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All test files at or below the paths, sorted; a file that is named is taken as it is. */
export function testFiles(paths) {
  return paths.flatMap((path) => (statSync(path).isDirectory() ? below(path) : [path]));
}

function below(folder) {
  const names = readdirSync(folder, { recursive: true }).map(String).sort();
  return names.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => join(folder, name));
}
