// Usage: test.mjs [paths...] [mocha's own flags...], for example: test.mjs test/domain --grep undo
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveUp, inRoot, root } from './lib/ground.mjs';
import { testFiles } from './lib/test-files.mjs';

const MOCHA = ['--import', 'tsx', inRoot('node_modules/mocha/bin/mocha.js')];
const NO_COUNTS = { passed: 0, failed: 0, skipped: 0, ended: false };

process.chdir(root);
const { files, flags } = fromArguments(process.argv.slice(2));
if (files.length === 0) giveUp('There is no test file below these folders.');
const folder = mkdtempSync(join(tmpdir(), 'floorcraft-test-'));
const countsFile = join(folder, 'counts.json');
const status = await runMocha([...atOnce(), ...files, ...flags]);
process.exitCode = verdict(readCounts(), status);
rmSync(folder, { recursive: true });

/** Paths come first; from the first flag on everything is mocha's. */
function fromArguments(words) {
  const firstFlag = words.findIndex((word) => word.startsWith('-'));
  const paths = firstFlag < 0 ? words : words.slice(0, firstFlag);
  const missing = paths.find((path) => !existsSync(path));
  if (missing) giveUp(`There is no ${missing}.`, 'npm test -- test/domain   (an existing path)');
  const flags = firstFlag < 0 ? [] : words.slice(firstFlag);
  return { files: testFiles(paths.length > 0 ? paths : ['test']), flags };
}

/** Several files run in as many processes as there are processors; one file tells as it goes. */
function atOnce() {
  const jobs = Math.min(4, availableParallelism(), files.length);
  return jobs > 1 ? ['--parallel', '--jobs', String(jobs)] : [];
}

function runMocha(args) {
  const strict = process.env.CI === 'true' ? ['--forbid-only'] : [];
  const env = { ...process.env, FLOORCRAFT_TEST_COUNTS: countsFile };
  const child = spawn(process.execPath, [...MOCHA, ...strict, ...args], { env, stdio: 'inherit' });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

function readCounts() {
  return existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : NO_COUNTS;
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
