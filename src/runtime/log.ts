import { pino } from 'pino';

/**
 * Log lines of a process, as JSON on standard error: `serve` keeps them in `logs/`. Ids only,
 * never names, marks or tokens.
 */
export const log = pino(
  { level: process.env['FLOORCRAFT_LOG'] ?? 'info', base: { pid: process.pid } },
  pino.destination({ dest: 2, sync: true }),
);
