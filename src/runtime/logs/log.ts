import { appendFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { logFile } from './day-log.ts';

/**
 * Log lines of a process, as JSON: on standard error, or below `serve` in its file of the day. Ids
 * only, never names, marks or tokens. A line that the disk does not take is lost, nothing else.
 */
export const log = pino(
  { level: process.env['FLOORCRAFT_LOG'] ?? 'info', base: { pid: process.pid } },
  { write: writeLine },
);

function writeLine(line: string): void {
  const file = process.env['FLOORCRAFT_LOG_FILE'];
  try {
    if (file === undefined) writeSync(2, line);
    else appendFileSync(logFile(path.dirname(file), path.basename(file), Date.now()), line);
  } catch {
    return;
  }
}
