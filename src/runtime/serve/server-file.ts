import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.object({
  pid: z.int(),
  port: z.int(),
  /** RFC 3339 UTC. */
  startedAt: z.string(),
  children: z.array(z.object({ name: z.string(), pid: z.int() })),
  /** What serve does beside answering and that fails now, a sentence each. */
  alarms: z.array(z.string()).default([]),
});

/** What `server.json` says: who serves this data folder, where, and with which processes. */
export type ServerFile = Readonly<z.infer<typeof schema>>;

/** Undefined where there is none, or none that can be read. */
export function readServerFile(file: string): ServerFile | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Replaces it whole, so that a reader never meets half of it. */
export function writeServerFile(file: string, content: ServerFile): void {
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
}

/** A file that cannot be removed names a process that is gone: the next serve sees that. */
export function removeServerFile(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    return;
  }
}
