import type { DataFolder } from '../data-folder.ts';
import { readIfThere } from '../machine/kept-edits.ts';
import { parseNavigator } from '../navigator/parse-navigator.ts';
import { isAlive } from '../serve/children/running-process.ts';
import { publicUrl } from '../serve/public-url.ts';
import { readServerFile, type ServerFile } from '../serve/server-file.ts';

/** The `serve` that runs on a data folder now; undefined when none does. */
export function runningServer(data: DataFolder): ServerFile | undefined {
  const server = readServerFile(data.server);
  return server && isAlive(server.pid) ? server : undefined;
}

/** The address people reach this machine by, without a slash at the end (design: address). */
export function publicAddress(data: DataFolder): string {
  const { FLOORCRAFT_TLS_CERT: cert, FLOORCRAFT_TLS_KEY: key } = process.env;
  return publicUrl(runningServer(data)?.port ?? portWanted(data), Boolean(cert && key));
}

/** The port `serve` takes: `PORT`, then server.listen, default 3000. */
export function portWanted(data: DataFolder): number {
  const given = process.env['PORT'];
  if (given) return Number(given);
  const parsed = parseNavigator(readIfThere(data.navigator) ?? '');
  return ('config' in parsed ? parsed.config.listen?.port : undefined) ?? 3000;
}
