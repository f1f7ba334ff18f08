import { spawn } from 'node:child_process';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveUp, say } from '../ground.mjs';

/** What the piece of work takes on the machine that the limits were chosen on. */
const USUAL_MS = 200;
const PROCESSES_AT_ONCE = 4;
const DURABLE_WRITES = 20;
const SUMS = `require('node:crypto').pbkdf2Sync('floorcraft', 'patience', 100_000, 64, 'sha512')`;

/** Milliseconds that one wait may take on that machine, and how many a test may be made of. */
const WAIT_MS = 60_000;
const WAITS_IN_A_TEST = 5;

/**
 * The limits of a run of tests, in milliseconds, and how many times slower than usual the machine
 * is: as FLOORCRAFT_TEST_PATIENCE says, else as measured by a fixed piece of work. Said aloud.
 */
export async function findPatience() {
  const given = process.env.FLOORCRAFT_TEST_PATIENCE;
  const slowness = given ? readPatience(given) : await measureSlowness();
  const wait = Math.round(WAIT_MS * slowness);
  const how = given ? 'as FLOORCRAFT_TEST_PATIENCE says' : 'measured';
  const seconds = String(Math.round(wait / 1000));
  say(`Patience ${slowness.toFixed(1)} (${how}): a wait in a test may take ${seconds} s.`);
  return { slowness, wait, test: WAITS_IN_A_TEST * wait };
}

function readPatience(given) {
  const factor = Number(given);
  if (factor >= 1 && factor <= 1000) return factor;
  giveUp('FLOORCRAFT_TEST_PATIENCE is no factor from 1 to 1000.', 'unset FLOORCRAFT_TEST_PATIENCE');
}

/** Processes that compete for the processors, then writes that wait for the disk; 1 at least. */
async function measureSlowness() {
  const begun = performance.now();
  await Promise.all(Array.from({ length: PROCESSES_AT_ONCE }, doSums));
  writeDurably();
  return Math.max(1, (performance.now() - begun) / USUAL_MS);
}

function doSums() {
  const child = spawn(process.execPath, ['-e', SUMS], { stdio: 'ignore' });
  return new Promise((resolve) => child.on('close', resolve));
}

function writeDurably() {
  const folder = mkdtempSync(join(tmpdir(), 'floorcraft-patience-'));
  const file = openSync(join(folder, 'written'), 'w');
  for (let written = 0; written < DURABLE_WRITES; written += 1) {
    writeSync(file, 'x'.repeat(4096));
    fsyncSync(file);
  }
  closeSync(file);
  rmSync(folder, { recursive: true });
}
