import { open, readdir } from 'node:fs/promises';
import path from 'node:path';

/** One line of a log, as its process wrote it. */
export interface LogLine {
  /** RFC 3339 UTC; that of the line before where it has none, empty where none has. */
  readonly time: string;
  /** Who wrote it: `serve`, `index`, `cable`, or the key of a showcase. */
  readonly process: string;
  readonly text: string;
}

export interface LogQuestion {
  readonly folder: string;
  /** One process alone. */
  readonly process?: string | undefined;
}

/** Of a log's end so many bytes are looked at: what is asked for is the newest. */
const mostBytes = 4 * 1024 * 1024;
const dated = /^(.+)-(\d{4}-\d\d-\d\d)\.log$/;

/** A file of a log, and from where on it is read. */
interface Place {
  readonly file: string;
  readonly process: string;
  readonly day: string;
}

/** The newest lines of all logs, or of one, in the order they were written in. */
export async function newestLines(asked: LogQuestion, count: number): Promise<LogLine[]> {
  const places = await placesIn(asked);
  const days = [...new Set(places.map(({ day }) => day))].sort().reverse();
  let found: LogLine[] = [];
  for (const day of days) {
    if (found.length >= count) break;
    const ofDay = places.filter((place) => place.day === day);
    const read = await Promise.all(ofDay.map(async (place) => (await linesOf(place, 0)).lines));
    found = [...read.flat().sort(byTime), ...found];
  }
  return count === 0 ? [] : found.slice(-count);
}

/** Lines as they are written from now on; looks every `every` milliseconds, until it is ended. */
export async function* comingLines(asked: LogQuestion, every: number): AsyncGenerator<LogLine> {
  const ends = new Map<string, number>();
  for (let isFirst = true; ; isFirst = false) {
    for (const place of await placesIn(asked)) {
      const { lines, end } = await linesOf(place, ends.get(place.file) ?? 0);
      ends.set(place.file, end);
      if (!isFirst) yield* lines;
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

async function placesIn({ folder, process }: LogQuestion): Promise<Place[]> {
  const names = await readdir(folder).catch(() => []);
  return names.sort().flatMap((name): Place[] => {
    const [, who = '', day = ''] = dated.exec(name) ?? [];
    if (day === '' || (process !== undefined && who !== process)) return [];
    return [{ file: path.join(folder, name), process: who, day }];
  });
}

/** The whole lines from a byte on, of a long log the last ones; half a line waits. */
async function linesOf(
  { file, process }: Place,
  from: number,
): Promise<{ readonly lines: LogLine[]; readonly end: number }> {
  const opened = await open(file).catch(() => undefined);
  if (!opened) return { lines: [], end: from };
  try {
    const { size } = await opened.stat();
    const start = Math.max(from, size - mostBytes);
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(size - start), 0, null, start);
    const whole = buffer.subarray(0, buffer.lastIndexOf(10, bytesRead - 1) + 1);
    const texts = whole
      .toString('utf8')
      .split('\n')
      .slice(start > from ? 1 : 0, -1);
    return { lines: timed(texts, process), end: start + whole.length };
  } finally {
    await opened.close();
  }
}

function timed(texts: readonly string[], process: string): LogLine[] {
  let time = '';
  return texts.map((text) => {
    time = timeIn(text) ?? time;
    return { time, process, text };
  });
}

function timeIn(text: string): string | undefined {
  const [, plain] = /"time":"([^"]+)"/.exec(text) ?? [];
  const [, since] = /"time":(\d{13})\b/.exec(text) ?? [];
  return plain ?? (since === undefined ? undefined : new Date(Number(since)).toISOString());
}

const byTime = (a: LogLine, b: LogLine): number => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0);
