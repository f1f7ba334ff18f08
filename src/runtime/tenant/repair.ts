import { rebuild } from '../rebuild.ts';
import { swapReadModel } from '../swap-read-model.ts';
import type { OpenTenant } from './tenant.ts';

/** Events between two turns of the event loop, in which marks are taken. */
const atOnce = 100;

/**
 * Rebuilds a read model that a failing projection left behind, while marking goes on. Gives up
 * quietly when the rebuild fails as well: the reason stays in `broken`, and status shows it.
 */
export async function repair(tenant: OpenTenant, live: string): Promise<void> {
  const rebuilt = `${live}.repair`;
  try {
    await rebuild({ log: tenant, file: rebuilt, atOnce });
    await tenant.between(() => swapReadModel(tenant, { rebuilt, live }));
  } catch (error) {
    tenant.broken = `rebuilding failed: ${error instanceof Error ? error.message : String(error)}`;
  }
}
