import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { packagesFingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { giveUp, inRoot, root, say } from './ground.mjs';
import { remedyFor } from './remedy.mjs';

const STAMP = 'node_modules/.floorcraft-stamp';
const HIDDEN_LOCKFILE = 'node_modules/.package-lock.json';
const OPEN_A_DATABASE = 'new (require("better-sqlite3"))(":memory:")';

/** Brings node_modules to what the lockfile says; does nothing when it is there already. */
export async function ensurePackages() {
  const wanted = packagesFingerprint();
  if (readStamp(STAMP) === wanted) return;
  if (!isInstalledByHand()) await install();
  writeStamp(STAMP, wanted);
}

/**
 * Whether somebody's own `npm install` has already brought what the lockfile says. `npm ci`
 * would then throw it away and compile better-sqlite3 again.
 */
function isInstalledByHand() {
  if (!existsSync(inRoot(HIDDEN_LOCKFILE))) return false;
  const present = lockedPackages(HIDDEN_LOCKFILE);
  const wanted = Object.entries(lockedPackages('package-lock.json'));
  const packages = wanted.filter(([path]) => path.startsWith('node_modules/'));
  return packages.every(([path, entry]) => isPresent(entry, present[path])) && addonLoads();
}

const lockedPackages = (path) => JSON.parse(readFileSync(inRoot(path), 'utf8')).packages;

/** What is optional may be absent: it was made for another platform. */
function isPresent(wanted, present) {
  if (!present) return Boolean(wanted.optional || wanted.devOptional);
  return wanted.version === present.version && wanted.integrity === present.integrity;
}

/** The native part is missing when scripts were forbidden, and unfit after a change of Node. */
function addonLoads() {
  return spawnSync(process.execPath, ['-e', OPEN_A_DATABASE], { cwd: root }).status === 0;
}

async function install() {
  say('Installing the packages of package-lock.json (a minute or two where they are compiled) ...');
  const { status, errors } = await npmCi();
  if (status !== 0) giveUp('The packages could not be installed.', remedyFor(errors));
  if (!addonLoads()) {
    giveUp('The database library came without its native part.', 'npm rebuild better-sqlite3');
  }
}

/** Development packages are needed even in production: the build uses them. */
function npmCi() {
  const child = spawn('npm', ['ci', '--include=dev'], { cwd: root, stdio: ['ignore', 2, 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
    process.stderr.write(chunk);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ status: 1, errors: `${errors}${error.message}` }));
    child.on('close', (status) => resolve({ status, errors }));
  });
}
