import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './ground.mjs';

const BUILD_INPUTS = ['package-lock.json', 'tsconfig.json', 'ops/bin/lib/bundle.mjs', 'src'];

/** What the installed packages depend on: the lockfile and the binary interface of this Node. */
export function packagesFingerprint() {
  const platform = `${process.platform}-${process.arch}-${process.versions.modules}`;
  return digest([platform, readFileSync(inRoot('package-lock.json'))]);
}

/** What the built files depend on: the sources, the packages, the build itself. */
export function sourcesFingerprint() {
  const files = BUILD_INPUTS.flatMap((path) => filesBelow(path));
  return digest(files.flatMap((path) => [path, readFileSync(inRoot(path))]));
}

/** What the state of a tenant depends on besides its log: the code of the domain. */
export function foldFingerprint() {
  const files = filesBelow('src/domain');
  return digest(files.flatMap((path) => [path, readFileSync(inRoot(path))]));
}

/** The text of a stamp file, or null when there is none. */
export function readStamp(path) {
  try {
    return readFileSync(inRoot(path), 'utf8').trim();
  } catch {
    return null;
  }
}

export const writeStamp = (path, stamp) => writeFileSync(inRoot(path), `${stamp}\n`);

function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 32);
}

function filesBelow(path) {
  const found = statSync(inRoot(path), { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = readdirSync(inRoot(path)).sort();
  return names.flatMap((name) => filesBelow(join(path, name)));
}
