import type { Finding } from '../../support/source-tree.ts';

type Dependencies = Record<string, string>;
type Entry = {
  dependencies?: Dependencies;
  devDependencies?: Dependencies;
  optionalDependencies?: Dependencies;
};
export type Lockfile = { packages: Record<string, Entry> };

/**
 * Packages that an entry of the lockfile names and the lockfile lacks, those for other platforms
 * too: `npm install` passes over them, `npm ci` on a fresh clone refuses.
 */
export function lockfileFindings({ packages }: Lockfile): Finding[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    const { dependencies, devDependencies, optionalDependencies } = entry;
    const wanted = { ...dependencies, ...optionalDependencies };
    if (path === '') Object.assign(wanted, devDependencies);
    const missing = Object.keys(wanted).filter((name) => !isLocked(packages, path, name));
    return missing.map((name) => `package-lock.json lacks ${name}, wanted by ${path || 'us'}`);
  });
}

/** What package.json asks for and the lockfile has not heard of, or the other way round. */
export function driftFindings(wanted: Entry, { packages }: Lockfile): Finding[] {
  const locked = packages[''] ?? {};
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
  return kinds.flatMap((kind) => {
    const [asked, known] = [wanted[kind] ?? {}, locked[kind] ?? {}];
    const names = Object.keys({ ...asked, ...known });
    const different = names.filter((name) => asked[name] !== known[name]);
    return different.map((name) => `package.json and package-lock.json differ in ${name}`);
  });
}

/** Node looks beside the asking package, then in each folder above it. */
function isLocked(packages: Lockfile['packages'], path: string, name: string): boolean {
  const candidate = path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`;
  if (candidate in packages) return true;
  if (path === '') return false;
  const end = path.lastIndexOf('/node_modules/');
  return isLocked(packages, end < 0 ? '' : path.slice(0, end), name);
}
