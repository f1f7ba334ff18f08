import { readdir, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';

const dayMs = 24 * 60 * 60 * 1000;

/** How long logs are kept. */
const keptDays = 7;
/** Logs may have a tenth of their disk, and at most a gigabyte. */
const mostBytes = 1024 ** 3;

const dated = /-(\d{4}-\d\d-\d\d)\.log$/;

/**
 * Removes logs that are older than seven days, and the oldest of those that are left where all
 * together are too large. Files without a day in their name are none of ours.
 */
export async function pruneLogs(folder: string, now: number): Promise<void> {
  const oldest = new Date(now - keptDays * dayMs).toISOString().slice(0, 10);
  const today = new Date(now).toISOString().slice(0, 10);
  const found = await logsIn(folder);
  const { blocks, bsize } = await statfs(folder);
  const room = Math.min((blocks * bsize) / 10, mostBytes);
  let size = 0;
  for (const { file, day, bytes } of found) {
    size += bytes;
    const isTooMuch = size > room && day < today;
    if (day < oldest || isTooMuch) await rm(file, { force: true });
  }
}

interface Found {
  readonly file: string;
  readonly day: string;
  readonly bytes: number;
}

/** The newest first. */
async function logsIn(folder: string): Promise<Found[]> {
  const names = (await readdir(folder)).filter((name) => dated.test(name));
  const all = names.map(async (name): Promise<Found> => {
    const file = path.join(folder, name);
    const { size } = await stat(file);
    return { file, day: dated.exec(name)?.[1] ?? '', bytes: size };
  });
  return (await Promise.all(all)).sort((a, b) => (a.day < b.day ? 1 : -1));
}
