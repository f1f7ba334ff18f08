import type { Request, Response } from 'express';
import type { TenantPort } from '../tenant-port.ts';

/**
 * Whether a tablet was told of events that this log has not: then an older copy was put back, and
 * the tablet, before anything else, sends again what it was told is recorded.
 */
export async function isLogOlder(request: Request, { log }: TenantPort): Promise<boolean> {
  const told = request.get('floorcraft-told');
  return told !== undefined && !(await log.has(told));
}

/** Tells a tablet where the log stands: it says so the next time. */
export function tellHead(response: Response, { log }: TenantPort): void {
  response.set('X-Floorcraft-Head', log.head());
}
