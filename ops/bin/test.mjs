// Usage: test.mjs [paths...] [flags...], for example: test.mjs test/domain --grep undo
// --quick leaves out what needs a browser or a process, --shuffled takes a random order; all
// other flags are mocha's own.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveUp, inRoot, root, say } from './lib/ground.mjs';
import { findPatience } from './lib/testing/patience.mjs';
import { accountOf } from './lib/testing/processor-time.mjs';
import { chooseOrder, shuffled } from './lib/testing/random-order.mjs';
import { isQuick, testFiles } from './lib/testing/test-files.mjs';

// Tests make much and throw it away at once: with room for it less is spent on clearing up.
const ROOM = '--max-semi-space-size=32';
const MOCHA = [ROOM, '--import', 'tsx', inRoot('node_modules/mocha/bin/mocha.js')];
const OWN_FLAGS = ['--quick', '--shuffled'];
const NO_COUNTS = { passed: 0, failed: 0, skipped: 0, ended: false };

process.chdir(root);
const { files, flags, order } = fromArguments(process.argv.slice(2));
if (files.length === 0) giveUp('There is no test file below these folders.');
const patience = await findPatience();
const folder = mkdtempSync(join(tmpdir(), 'floorcraft-test-'));
if (order !== undefined) say(`Order ${order} (FLOORCRAFT_TEST_ORDER=${order} repeats it).`);
const status = await runMocha([...atOnce(), ...files, ...flags]);
for (const line of accountOf(folder)) process.stdout.write(`${line}\n`);
process.exitCode = verdict(readCounts(), status);
clearAway();

/** What ends with the run may write for a moment longer; what is left is no fault of a test. */
function clearAway() {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 15, retryDelay: 200 });
  } catch (error) {
    process.stderr.write(`Left behind: ${folder} (${error.message}).\n`);
  }
}

/** Paths come first; from the first flag on everything is a flag. */
function fromArguments(words) {
  const firstFlag = words.findIndex((word) => word.startsWith('-'));
  const paths = firstFlag < 0 ? words : words.slice(0, firstFlag);
  const missing = paths.find((path) => !existsSync(path));
  if (missing) giveUp(`There is no ${missing}.`, 'npm test -- test/domain   (an existing path)');
  const flags = firstFlag < 0 ? [] : words.slice(firstFlag);
  const all = testFiles(paths.length > 0 ? paths : ['test']);
  const chosen = flags.includes('--quick') ? all.filter(isQuick) : all;
  const order = flags.includes('--shuffled') ? chooseOrder() : undefined;
  return {
    files: order === undefined ? chosen : shuffled(chosen, order),
    flags: flags.filter((flag) => !OWN_FLAGS.includes(flag)),
    order,
  };
}

/** Several files run in two processes at least: most of a test is waiting. One tells as it goes. */
function atOnce() {
  const jobs = Math.min(4, Math.max(2, availableParallelism()), files.length);
  return jobs > 1 ? ['--parallel', '--jobs', String(jobs)] : [];
}

function runMocha(args) {
  const strict = process.env.CI === 'true' ? ['--forbid-only'] : [];
  const limits = ['--timeout', String(patience.test)];
  const env = {
    ...process.env,
    FLOORCRAFT_TEST_FOLDER: folder,
    FLOORCRAFT_TEST_PATIENCE: String(patience.slowness),
    // What a showcase has for its start, or to say a word, is a limit of the product; tests have
    // their own.
    FLOORCRAFT_STARTUP_TIMEOUT: `${patience.wait}ms`,
    FLOORCRAFT_SILENCE_TIMEOUT: `${patience.wait}ms`,
    ...(order === undefined ? {} : { FLOORCRAFT_TEST_ORDER: String(order) }),
  };
  const words = [...MOCHA, ...strict, ...limits, ...args];
  const child = spawn(process.execPath, words, { env, stdio: 'inherit' });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

function readCounts() {
  const file = join(folder, 'counts.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : NO_COUNTS;
}

/** Prints the closing line and returns the exit code; a run that broke off counts as a failure. */
function verdict({ passed, failed, skipped, ended }, code) {
  if (!ended) process.stderr.write('The test process ended before its last test.\n');
  const brokeOff = (code !== 0 || !ended) && failed === 0;
  const failures = brokeOff ? 1 : failed;
  const tail = skipped > 0 ? `, ${skipped} skipped` : '';
  process.stdout.write(`${passed} passed, ${failures} failed${tail}\n`);
  return failures > 0 || passed === 0 ? 1 : 0;
}
