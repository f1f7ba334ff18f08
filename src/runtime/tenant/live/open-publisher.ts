import { createPublisher } from '../../../adapters/cable/publisher.ts';
import type { Publisher } from '../../../domain/live/publication.ts';
import type { DataFolder } from '../../data-folder.ts';
import { log } from '../../logs/log.ts';
import { socketPath } from '../../socket-path.ts';
import type { Tenant } from '../tenant.ts';

/** The way to the screens: this machine's cable, or with `REDIS_URL` the cables of all machines. */
export async function openPublisher(tenant: Tenant, data: DataFolder): Promise<Publisher> {
  const options = {
    tenant: tenant.key,
    revision: tenant.head.revision,
    onError: (error: unknown): void => {
      log.error({ err: error, tenant: tenant.key }, 'a live part could not be drawn');
    },
  };
  const url = process.env['REDIS_URL'];
  if (url === undefined || url === '')
    return createPublisher({ ...options, socket: socketPath(data.root, 'cable-publish') });
  const { createRedisPublisher } = await import('../../../adapters/redis/redis-publisher.ts');
  return createRedisPublisher({ ...options, url });
}
