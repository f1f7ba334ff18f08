import { createCableServer } from '../../adapters/cable/cable-server.ts';
import { openLocalFeed } from '../../adapters/cable/local-feed.ts';
import type { Feed, FeedTarget } from '../../domain/live/lines.ts';
import { dataFolder, type DataFolder } from '../data-folder.ts';
import { socketPath } from '../socket-path.ts';
import { sayReady, untilStopped } from './child-life.ts';

export interface CableProcessOptions {
  readonly data?: DataFolder;
  /** How long the process outlives its last socket. */
  readonly idleMilliseconds?: number;
}

/**
 * The body of the cable process: serves browsers on `cable.sock`, hears tenants on
 * `cable-publish.sock` or over `REDIS_URL`, and says that it is ready. Resolves when it was told
 * to stop, or had no socket for a long time, and everything is closed.
 */
export async function runCable(options: CableProcessOptions = {}): Promise<void> {
  const { data = dataFolder(), ...rest } = options;
  const openFeed = await feedFrom(process.env['REDIS_URL'], data);
  const until = untilStopped();
  const server = createCableServer({ ...rest, secret: data.secretKey(), onIdle: until.stop });
  server.connect(openFeed);
  await server.listen(socketPath(data.root, 'cable'));
  sayReady();
  await until.stopped;
  await server.close();
}

/** The place where tenants of this machine publish; they look for it under the same name. */
export function publishSocket(data: DataFolder): string {
  return socketPath(data.root, 'cable-publish');
}

async function feedFrom(
  redis: string | undefined,
  data: DataFolder,
): Promise<(target: FeedTarget) => Feed> {
  if (redis === undefined || redis === '') return openLocalFeed(publishSocket(data));
  const { createRedisFeed } = await import('../../adapters/redis/redis-feed.ts');
  return createRedisFeed({ url: redis });
}
