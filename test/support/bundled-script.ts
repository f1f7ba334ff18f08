import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { repositoryRoot } from './source-tree.ts';

const known = new Map<string, Promise<string>>();

/**
 * A script of the tests as one plain file, made once for this process: run from there a process
 * starts like the program's own, without a compiler. It lies where packages are found.
 */
export function bundledScript(script: URL): Promise<string> {
  const source = fileURLToPath(script);
  const made = known.get(source) ?? bundle(source);
  known.set(source, made);
  return made;
}

async function bundle(source: string): Promise<string> {
  const name = `${path.basename(source, '.ts')}-${String(process.pid)}.mjs`;
  const outfile = path.join(repositoryRoot, 'node_modules/.cache/floorcraft-test', name);
  const how = { bundle: true, platform: 'node', format: 'esm', packages: 'external' } as const;
  await build({ entryPoints: [source], outfile, ...how, logLevel: 'error' });
  return outfile;
}
