import { appendFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What Linux counts processor time in. */
const TICKS_A_SECOND = 100;
const NAMED = 10;

/**
 * Seconds of processor time of this process, of all below it that run, and of all that they ended;
 * where there is no /proc, of this process alone.
 */
export function secondsSoFar() {
  const { user, system } = process.cpuUsage();
  return existsSync('/proc/self/stat') ? secondsBelow(process.pid) : (user + system) / 1e6;
}

/** Notes what a file of tests cost, in the folder of the run. */
export function noteSeconds(file, seconds) {
  const folder = process.env.FLOORCRAFT_TEST_FOLDER;
  if (folder)
    appendFileSync(join(folder, 'seconds.jsonl'), `${JSON.stringify({ file, seconds })}\n`);
}

/** Where the processor time of a run went: the whole, and the dearest files. */
export function accountOf(folder) {
  const path = join(folder, 'seconds.jsonl');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  const noted = lines.map((line) => JSON.parse(line)).sort((a, b) => b.seconds - a.seconds);
  const whole = `Processor time: ${secondsSoFar().toFixed(0)} s. The dearest files, in seconds:`;
  const dearest = noted.slice(0, NAMED);
  return [whole, ...dearest.map((one) => `${one.seconds.toFixed(1).padStart(7)}  ${one.file}`)];
}

function secondsBelow(pid) {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const known = new Map(all.flatMap((id) => readStat(id)));
  const below = [pid];
  for (const parent of below)
    for (const [id, { ppid }] of known) if (ppid === parent) below.push(id);
  return below.reduce((sum, id) => sum + (known.get(id)?.seconds ?? 0), 0);
}

/** A process as [id, its parent and its seconds]; none where it has just ended. */
function readStat(id) {
  try {
    // The name stands in brackets and may hold anything.
    const words = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1).split(' ');
    const [user, system, endedUser, endedSystem] = words.slice(11, 15).map(Number);
    const seconds = (user + system + endedUser + endedSystem) / TICKS_A_SECOND;
    return [[Number(id), { ppid: Number(words[1]), seconds }]];
  } catch {
    return [];
  }
}
