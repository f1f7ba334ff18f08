import type { RequestHandler } from 'express';
import type { FileKind, FileRefusal } from '../../../domain/file/file-kind.ts';
import type { Role } from '../../../domain/message.ts';
import { sendProblem, type Problem } from '../problem.ts';
import type { TenantPort } from '../tenant-port.ts';
import { forRoles } from './for-roles.ts';

interface Receiving<T extends string, R extends string> {
  readonly roles: readonly Role[];
  readonly kind: FileKind<T, R>;
  readonly refusals: Readonly<Record<FileRefusal | R, Problem>>;
}

/**
 * Takes in a file, its bytes being the body, and answers what a command then names. It is on disk
 * before the answer, so before any event speaks of it.
 */
export function receiveFile<T extends string, R extends string>(
  tenant: TenantPort,
  { roles, kind, refusals }: Receiving<T, R>,
): RequestHandler {
  return forRoles({ tenant, roles }, async (request, response) => {
    const kept = await tenant.blobs.keep(request, kind);
    if (typeof kept === 'string') {
      request.resume();
      sendProblem(response, refusals[kept]);
    } else response.json(kept);
  });
}
