import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { copyDemo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { isFull, judgeToll, noToll } from './campaign.ts';
import { pagesDown, publicPages, startGround, type Ground } from './ground.ts';
import { startMarking } from './marking.ts';

const times = isFull ? 12 : 2;
const megabytes = 12;

/** A small disk of its own; undefined where this machine does not let us make one. */
function smallDisk(): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'floorcraft-disk-'));
  try {
    const size = `size=${String(megabytes)}m`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmdirSync(folder);
    return undefined;
  }
}

describe('faults: a disk that is full while judges mark', () => {
  let disk: string | undefined;
  let ground: Ground | undefined;
  before(async function () {
    disk = smallDisk();
    if (disk === undefined) return this.skip();
    const made = await copyDemo();
    cpSync(made, disk, { recursive: true });
    rmSync(made, { recursive: true });
    ground = await startGround(disk);
  });
  after(async () => {
    await ground?.stop();
    if (disk === undefined) return;
    execFileSync('umount', [disk]);
    rmdirSync(disk);
  });

  it('refuses marks and nothing else, and goes on by itself once there is room', async () => {
    if (!ground || disk === undefined) return;
    const filler = path.join(disk, 'filler');
    const pid = ground.process().pid;
    const marking = await startMarking(ground, 8);
    const goesOn = async (): Promise<void> => {
      const before = marking.acknowledged();
      await eventually('marks to go on', () => marking.acknowledged() >= before + 16);
    };
    await goesOn();
    let down = 0;
    let longest = 0;
    for (let time = 0; time < times; time += 1) {
      fill(filler);
      const before = marking.refused();
      await eventually('marks to be refused', () => marking.refused() >= before + 16);
      down += await pagesDown(ground, publicPages);
      const freed = performance.now();
      rmSync(filler);
      await goesOn();
      longest = Math.max(longest, performance.now() - freed);
    }
    if (isFull) process.stdout.write(`    the longest way back: ${longest.toFixed(0)} ms\n`);
    expect(ground.process().pid, 'serve was started again').to.equal(pid);
    expect(ground.process().exitCode).to.equal(null);
    judgeToll('a full disk', { ...noToll, faults: times, down, ...(await marking.end()) });
  });

  it('lets a showcase and serve start that were killed on it', async () => {
    const full = ground;
    if (!full || disk === undefined) return;
    await full.again();
    const areThere = async (): Promise<boolean> => (await pagesDown(full, publicPages)) === 0;
    await eventually('all pages', areThere);
    const filler = path.join(disk, 'filler');
    fill(filler);
    process.kill(full.pidOf('2026-nebraska') ?? 0, 'SIGKILL');
    await eventually('all pages again', areThere);
    const ended = once(full.process(), 'exit');
    full.process().kill('SIGKILL');
    await ended;
    await full.again();
    await eventually('all pages of the next serve', areThere);
    rmSync(filler);
    await full.command('CallHeat', { heat: '103' });
  });
});

/** Takes all the room there is, in smaller and smaller pieces. */
function fill(file: string): void {
  for (let size = 1024 * 1024; size >= 1024; size /= 2) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // The disk is full for pieces of this size.
    }
  }
}
